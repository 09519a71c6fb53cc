// The variables of the case at a position: what this step changed, all of them, and the changes of each.
import { useState } from 'preact/hooks';
import type { HistoryRecord } from '../../api/history';
import { Dialog } from '../../parts/dialog';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { words as shell } from '../../shell/words';
import { exact_text } from '../../words/moments';
import { say } from '../../words/words';
import { type Difference, type Variable, variables_of } from './difference';
import { type Model, name_of } from './model';
import { command_text, who_text } from './record_panel';
import type { State, States } from './state';
import { ValueText } from './value';
import { changes_of, writer_of } from './variable_changes';
import { words } from './words';

function Name({ one, model }: { one: Variable | Difference; model: Model }) {
  return (
    <>
      <code>{one.name}</code>{' '}
      {one.is_local && <span class="quiet">{say(words.of_part, { part: name_of(model, one.element) })}</span>}
    </>
  );
}

export function Differences({ found, model, label }: { found: Difference[]; model: Model; label: string }) {
  return (
    <div class="wide differences" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.name)}</th>
            <th scope="col">{say(words.old_value)}</th>
            <th scope="col">{say(words.new_value)}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={one.key} data-changed={one.key}>
              <td>
                <Name one={one} model={model} />
              </td>
              <td class="old">
                <ValueText value={one.before} />
              </td>
              <td class="new">
                <ValueText value={one.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface History {
  records: HistoryRecord[];
  states: States;
  model: Model;
  link: (index: number) => string;
}

function by_what(record: HistoryRecord, name: string, model: Model): string {
  const by = writer_of(record, name);
  const element = by === undefined ? undefined : model.elements[by];
  return [command_text(record), element && (element.name || element.id)].filter(Boolean).join(' · ');
}

function ChangeList({ name, history, on_close }: { name: string; history: History; on_close: () => void }) {
  const { records, states, model, link } = history;
  const asked = useAnswer(() => changes_of(name, records, states), [name, records]);
  return (
    <Dialog title={say(words.changes_of, { name })} onClose={on_close}>
      {asked.thrown !== undefined && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {asked.answer === undefined && asked.thrown === undefined && <Loading />}
      <ol class="change-list">
        {asked.answer?.map((change) => {
          const record = records[change.index]!;
          return (
            <li key={`${change.index} ${change.key}`} data-change={record.position}>
              <a href={link(change.index)} onClick={on_close}>
                {say(words.step_of, { n: change.index + 1, all: records.length })}
              </a>{' '}
              <span class="quiet">{exact_text(record.at)}</span>
              <div>
                {who_text(record)} · {by_what(record, name, model)}
                {change.is_local && ` ${say(words.of_part, { part: name_of(model, change.element) })}`}
              </div>
              {record.reason && <q>{record.reason}</q>}
              <div class="change-values">
                <span class="old">
                  <ValueText value={change.before} />
                </span>
                <span aria-hidden="true">→</span>
                <span class="new">
                  <ValueText value={change.after} />
                </span>
              </div>
            </li>
          );
        })}
      </ol>
      <button type="button" onClick={on_close}>
        {say(shell.close)}
      </button>
    </Dialog>
  );
}

export function VariablesPanel({ state, changed, history }: { state: State; changed: Difference[]; history: History }) {
  const [chosen, set_chosen] = useState<string | null>(null);
  const all = variables_of(state);
  const { model } = history;
  return (
    <section class="panel" data-variables={state.position}>
      <h2>{say(words.variables)}</h2>
      <h3>{say(words.changed_here)}</h3>
      {changed.length === 0 ? (
        <p class="quiet">{say(words.nothing_changed)}</p>
      ) : (
        <Differences found={changed} model={model} label={say(words.changed_here)} />
      )}
      <details class="all-variables" open>
        <summary>{say(words.all_variables, { n: all.length })}</summary>
        {all.length === 0 && <p class="quiet">{say(words.no_variable)}</p>}
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.name)}</th>
              <th scope="col">{say(words.value)}</th>
              <th scope="col" class="no-print">
                {say(words.changes)}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map((one) => (
              <tr key={one.key} data-variable={one.key}>
                <td>
                  <Name one={one} model={model} />
                </td>
                <td data-value>
                  <ValueText value={one.value} />
                </td>
                <td class="no-print">
                  <button
                    type="button"
                    class="plain"
                    aria-label={say(words.show_changes, { name: one.name })}
                    onClick={() => set_chosen(one.name)}
                  >
                    {say(words.changes)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {chosen !== null && <ChangeList name={chosen} history={history} on_close={() => set_chosen(null)} />}
    </section>
  );
}
