// What an import would change, before it does.
import { due_text } from '../../../words/moments';
import { language, say, type Pair } from '../../../words/words';
import { Wide } from '../operations_frame';
import { term_text } from '../term';
import { type Change, type Clocks, days_moved, type FieldChange, type LeftBehind, type Preview } from './editions';
import { words } from './words';

const all = words as Record<string, Pair>;

const said = (name: string, otherwise: string): string => (all[name] ? say(all[name]) : otherwise);

function value_text({ field }: FieldChange, value: string): string {
  if (value === '') return say(words.nothing);
  if (field === 'term') return term_text(value);
  return field === 'day' || field === 'enabled' ? said(`value_${value}`, value) : value;
}

function ChangeRow({ one }: { one: Change }) {
  return (
    <tr data-change={one.id ?? one.part}>
      <td>
        {say(words[one.change])} {said(`part_${one.part}`, one.part)}
      </td>
      <td>
        {one.name || one.id}
        {one.name && one.id && <div class="quiet">{one.id}</div>}
      </td>
      <td>
        {one.fields.map((field) => (
          <div>
            <span class="quiet">{said(`field_${field.field}`, field.field)}</span>{' '}
            {one.change !== 'added' && <del>{value_text(field, field.before)}</del>}
            {one.change === 'changed' && ' → '}
            {one.change !== 'removed' && <ins>{value_text(field, field.after)}</ins>}
          </div>
        ))}
      </td>
    </tr>
  );
}

function Changes({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return <p>{say(words.no_change)}</p>;
  const label = say(words.changes, { n: changes.length });
  const days = days_moved(changes);
  return (
    <section>
      <h3>{label}</h3>
      {changes.some((one) => one.part === 'day') && <p>{say(words.days_moved, days)}</p>}
      <Wide label={label}>
        <table class="counts changes">
          <thead>
            <tr>
              {[words.what, words.which, words.before_after].map((one) => (
                <th scope="col">{say(one)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map((one) => (
              <ChangeRow key={`${one.part} ${one.id} ${one.change}`} one={one} />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function MovedClocks({ clocks }: { clocks: Clocks }) {
  const { openCases: open, lookedAt: looked, cases, tasks } = clocks;
  const moves = clocks.clocks > 0 || tasks > 0;
  return (
    <section data-clocks={clocks.clocks}>
      <p>{say(moves ? words.clocks_move : words.clocks_same, { looked, cases, clocks: clocks.clocks, tasks })}</p>
      {looked < open && <p class="quiet">{say(words.not_looked, { open, looked })}</p>}
      {clocks.items.length > 0 && (
        <Wide label={say(words.moved_clocks)}>
          <table class="counts">
            <thead>
              <tr>
                {[words.one_case, words.clock, words.due_before, words.due_after].map((one) => (
                  <th scope="col">{say(one)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {clocks.items.map((one) => (
                <tr key={`${one.processInstanceKey} ${one.rule} ${one.before}`}>
                  <td>
                    <a href={`/operations/cases/${one.processInstanceKey}`}>{one.processInstanceKey}</a>
                  </td>
                  <td>{one.rule}</td>
                  <td class="unbroken">{one.before && due_text(one.before)}</td>
                  <td class="unbroken">{one.after && due_text(one.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  );
}

function Left({ left }: { left: LeftBehind[] }) {
  if (left.length === 0) return null;
  return (
    <ul class="panel mark-amber faults" data-left={left.length}>
      {left.map((one) => {
        const n = one.hasMore ? say(words.or_more, { n: one.openTasks }) : one.openTasks;
        const values = { name: one.name || one.id, n, m: one.accounts.length };
        return (
          <li key={`${one.part} ${one.id}`}>
            {say(one.part === 'department' ? words.left_department : words.left_role, values)}
            {one.accounts.length > 0 && (
              <div class="quiet">
                {say(words.accounts, { names: one.accounts.join(language.value === 'en' ? ', ' : '、') })}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function PreviewView({ found }: { found: Preview }) {
  const { id, version: n } = found.edition;
  const values = { id, n, old: found.replaces?.version ?? 0 };
  return (
    <div class="stack" data-preview={found.edition.version}>
      <p role="status">{say(found.replaces ? words.would_replace : words.would_add, values)}</p>
      {found.leftBehind && <Left left={found.leftBehind} />}
      {found.clocks && <MovedClocks clocks={found.clocks} />}
      <Changes changes={found.changes} />
    </div>
  );
}
