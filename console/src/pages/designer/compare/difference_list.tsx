import { say, type Pair } from '../../../words/words';
import { translate } from '../canvas/translate';
import type { Change, Difference } from './differences';
import { property_words, words } from './words';

const marks = { added: 'mark mark-green', removed: 'mark mark-red', changed: 'mark mark-amber', moved: 'mark' };

// The last part of a path has a name; what is around it stands before it as in the file.
function property_text(path: string): string {
  const parts = path.split('/').filter((one) => one !== 'body' || path === 'body');
  const last = parts.pop() ?? '';
  const known = (property_words as Record<string, Pair>)[last];
  const around = parts
    .map((one) => (property_words as Record<string, Pair>)[one])
    .map((pair, i) => (pair === undefined ? parts[i] : say(pair)));
  return [...around, known === undefined ? last : say(known)].join(' · ');
}

function Values({ change }: { change: Change }) {
  return (
    <tr data-property={change.name}>
      <th scope="row">{property_text(change.name)}</th>
      <td class="old">
        {change.old === undefined ? <span class="quiet">{say(words.absent)}</span> : <code>{change.old}</code>}
      </td>
      <td class="new">
        {change.new === undefined ? <span class="quiet">{say(words.absent)}</span> : <code>{change.new}</code>}
      </td>
    </tr>
  );
}

function One({ one, onShow }: { one: Difference; onShow: (id: string) => void }) {
  const kind = translate(one.type.replace('bpmn:', '').replace(/([a-z])([A-Z])/g, '$1 $2'));
  return (
    <li data-difference={one.id} data-kind={one.kind}>
      <button type="button" class="plain difference-line" onClick={() => onShow(one.id)}>
        <span class={marks[one.kind]}>{say(words[one.kind])}</span> <strong>{one.name || one.id}</strong>
        <span class="quiet">
          {kind} {one.id}
        </span>
      </button>
      {one.changes.length > 0 && (
        <details open={one.kind === 'changed'}>
          <summary>{say(words.property)}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(words.property)}</th>
                <th scope="col">{say(words.old)}</th>
                <th scope="col">{say(words.new)}</th>
              </tr>
            </thead>
            <tbody>
              {one.changes.map((change) => (
                <Values key={change.name} change={change} />
              ))}
            </tbody>
          </table>
        </details>
      )}
    </li>
  );
}

export function DifferenceList({ differences, onShow }: { differences: Difference[]; onShow: (id: string) => void }) {
  const count = (kind: Difference['kind']) => differences.filter((one) => one.kind === kind).length;
  const counts = { added: count('added'), removed: count('removed'), changed: count('changed'), moved: count('moved') };
  return (
    <section class="panel differences-panel" aria-labelledby="differences">
      <h2 id="differences">{say(words.list)}</h2>
      <p role="status">{differences.length === 0 ? say(words.same) : say(words.summary, counts)}</p>
      <ul>
        {differences.map((one) => (
          <One key={one.id} one={one} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}
