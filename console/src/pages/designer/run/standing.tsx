// How the cases of a dry run stand after a step, and why they went this way.
import { value_text } from '../../../api/exact';
import { say } from '../../../words/words';
import type { State } from '../../cases/state';
import { type DrawnModel, name_in } from './drawn_model';
import { type Condition, type Decision, type Moment, variables_of } from './played';
import { run_words as words } from './words';

interface Shown {
  model: DrawnModel;
  onShow: (element: string) => void;
}

function Place({ id, model, onShow }: Shown & { id: string }) {
  const name = name_in(model, id);
  return (
    <button
      type="button"
      class="plain"
      aria-label={say(words.show_on_diagram, { name })}
      onClick={() => onShow(id)}
    >
      {name}
    </button>
  );
}

const read_text = (read: Record<string, unknown>): string =>
  Object.entries(read)
    .map(([name, value]) => `${name} = ${value_text(value)}`)
    .join(', ');

function ConditionLine({ one, ...shown }: Shown & { one: Condition }) {
  return (
    <li>
      <Place id={one.elementId} {...shown} /> <code>{one.condition}</code>{' '}
      <span class={one.held ? 'mark mark-green' : 'mark'}>{say(one.held ? words.held : words.held_not)}</span>{' '}
      {Object.keys(one.read).length > 0 && <code class="quiet">{read_text(one.read)}</code>}{' '}
      {one.held && say(words.to, { name: one.flowName || name_in(shown.model, one.targetId) })}
    </li>
  );
}

function DecisionLine({ one }: { one: Decision }) {
  return (
    <li>
      {say(words.decided, { name: one.decisionId, version: one.version })} <code class="quiet">{read_text(one.read)}</code>{' '}
      {one.rules.map((hit) => (
        <span>{say(words.rule, { table: hit.table, rule: hit.rule })} </span>
      ))}
      <code>{value_text(one.output)}</code> {one.whyNull.length > 0 && <span lang="en">{one.whyNull.join('; ')}</span>}
    </li>
  );
}

// A gateway whose conditions were all asked and none of which held took its default flow.
function defaults_in(conditions: Condition[]): string[] {
  const asked = new Map<string, boolean>();
  for (const one of conditions) asked.set(one.elementId, (asked.get(one.elementId) ?? false) || one.held);
  return [...asked].filter(([, held]) => !held).map(([id]) => id);
}

const most = 30; // of one step: the last; a loop asks the same a thousand times

function Why({ moment, ...shown }: Shown & { moment: Moment }) {
  if (moment.conditions.length + moment.decisions.length === 0) return null;
  return (
    <section aria-label={say(words.why)}>
      <h3>{say(words.why)}</h3>
      {moment.conditions.length > most && (
        <p class="quiet">{say(words.why_more, { n: moment.conditions.length, most })}</p>
      )}
      <ul class="run-why">
        {moment.decisions.map((one) => (
          <DecisionLine one={one} />
        ))}
        {moment.conditions.slice(-most).map((one) => (
          <ConditionLine one={one} {...shown} />
        ))}
        {defaults_in(moment.conditions).map((id) => (
          <li>{say(words.by_default, { name: name_in(shown.model, id) })}</li>
        ))}
      </ul>
    </section>
  );
}

const state_word = (state: string) =>
  state === 'active' ? words.state_active : state === 'completed' ? words.state_completed : words.state_other;

function Case({ state, number, ...shown }: Shown & { state: State; number: number }) {
  const variables = variables_of(state);
  const places = [...new Set(state.tokens.map((token) => token.elementId))];
  return (
    <section aria-label={say(words.case_n, { n: number })} class="run-case" data-case={number} data-state={state.state}>
      <h3>
        {say(words.case_n, { n: number })} <span class="quiet">{name_in(shown.model, state.processDefinitionId)}</span>{' '}
        <span class="mark">{say(state_word(state.state))}</span>
      </h3>
      {places.length > 0 && (
        <p>
          {say(words.stands_at, { where: '' })}
          {places.map((id) => (
            <Place id={id} {...shown} />
          ))}
        </p>
      )}
      {state.incidents.map((one) => (
        <p class="problem" data-incident={one.elementId}>
          <Place id={one.elementId} {...shown} /> <span lang="en">{one.errorMessage}</span>
        </p>
      ))}
      <details open={Object.keys(variables).length <= 12}>
        <summary>{say(words.case_variables)}</summary>
        {Object.keys(variables).length === 0 && <p class="quiet">{say(words.no_variables)}</p>}
        <dl class="run-variables">
          {Object.entries(variables).map(([name, value]) => (
            <div>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <code>{value_text(value, '')}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

export function Standing({ moment, ...shown }: Shown & { moment: Moment }) {
  return (
    <>
      {moment.refused && (
        <div class="problem" role="alert">
          <span class="mark mark-red">{say(words.refused)}</span>{' '}
          {moment.lines
            .filter((line) => line.startsWith('!'))
            .map((line) => (
              <code>{line.slice(1).trim()}</code>
            ))}
        </div>
      )}
      <Why moment={moment} {...shown} />
      {moment.cases.map((state, i) => (
        <Case key={i} state={state} number={i + 1} {...shown} />
      ))}
    </>
  );
}
