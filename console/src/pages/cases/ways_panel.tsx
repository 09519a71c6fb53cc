// Why the case went this way: each gateway with its conditions and what they read, each decision with its rules.
import { say } from '../../words/words';
import { type Model, name_of } from './model';
import { Values, ValueText } from './value';
import type { Decision, Passage, TableRead } from './ways';
import { words } from './words';

function way_name(model: Model, flow: { name: string; target: string; is_default: boolean }): string {
  const way = [flow.name, `→ ${name_of(model, flow.target)}`].filter(Boolean).join(' ');
  return flow.is_default ? say(words.default_way, { way }) : way;
}

function PassageView({ passage, model }: { passage: Passage; model: Model }) {
  return (
    <div class="passage" data-gateway={passage.element}>
      <h4>
        {name_of(model, passage.element)} <code class="quiet">{passage.element}</code>
      </h4>
      {passage.tests.length > 0 && (
        <div class="wide" tabIndex={0} role="region" aria-label={name_of(model, passage.element)}>
          <table>
            <thead>
              <tr>
                {[words.way, words.expression, words.inputs, words.result].map((one) => (
                  <th scope="col">{say(one)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {passage.tests.map((test, i) => (
                <tr key={i} data-flow={test.flow.id}>
                  <td>{way_name(model, test.flow)}</td>
                  <td>
                    <code>{test.flow.condition || say(words.no_condition)}</code>
                  </td>
                  <td>
                    <Values values={test.inputs} />
                  </td>
                  <td>
                    <span class={`mark ${test.held ? 'mark-green' : ''}`}>
                      {say(test.held ? words.held : words.not_held)}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {passage.taken.length > 0 && (
        <p>{say(words.took, { ways: passage.taken.map((flow) => way_name(model, flow)).join(say(words.and_then)) })}</p>
      )}
    </div>
  );
}

function TableView({ table }: { table: TableRead }) {
  return (
    <div class="table-read">
      <h5>{table.decision}</h5>
      <Values values={table.inputs} />
      {table.hits.length === 0 && <p>{say(words.no_rule)}</p>}
      {table.hits.map((hit) => (
        <p key={hit.number}>
          {say(words.rule_hit, { n: hit.number, id: hit.rule })} → <ValueText value={hit.output} />
        </p>
      ))}
    </div>
  );
}

function DecisionView({ decision }: { decision: Decision }) {
  return (
    <div class="passage" data-decision={decision.decision}>
      <h4>{say(words.decision_version, { name: decision.decision, version: decision.version })}</h4>
      <p>
        {say(words.output)} <ValueText value={decision.output} />
      </p>
      {decision.tables.map((table, i) => (
        <TableView key={i} table={table} />
      ))}
      {decision.why_null.map((line) => (
        <p key={line} lang="en">
          {line}
        </p>
      ))}
      {Object.keys(decision.read).length > 0 && (
        <details>
          <summary>{say(words.decision_read)}</summary>
          <Values values={decision.read} />
        </details>
      )}
    </div>
  );
}

export function WaysPanel({ passed, made, model }: { passed: Passage[]; made: Decision[]; model: Model }) {
  return (
    <section class="panel">
      <h2>{say(words.gateways)}</h2>
      {passed.length === 0 && <p class="quiet">{say(words.no_gateway)}</p>}
      {passed.map((passage, i) => (
        <PassageView key={i} passage={passage} model={model} />
      ))}
      {made.length > 0 && <h3>{say(words.decisions)}</h3>}
      {made.map((decision, i) => (
        <DecisionView key={i} decision={decision} />
      ))}
    </section>
  );
}
