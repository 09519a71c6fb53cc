// Two versions of a decision or a form: the lines that differ, with a few around them.
import { say } from '../../../words/words';
import { type LineChange, lines_between } from './lines';
import type { Compared } from './read_sides';
import { words } from './words';

const around = 3;
const sign = { same: ' ', added: '+', removed: '-' };

function near_changes(lines: LineChange[]): boolean[] {
  const shown = lines.map(() => false);
  lines.forEach((line, i) => {
    if (line.kind === 'same') return;
    for (let k = Math.max(0, i - around); k <= Math.min(lines.length - 1, i + around); ++k) shown[k] = true;
  });
  return shown;
}

function Row({ line }: { line: LineChange }) {
  return (
    <tr class={`line-${line.kind}`} data-line={line.kind}>
      <td>{line.old}</td>
      <td>{line.new}</td>
      <td>
        <span class="heard-only">
          {line.kind === 'added' && say(words.added)}
          {line.kind === 'removed' && say(words.removed)}
        </span>
        <code>
          {sign[line.kind]} {line.text}
        </code>
      </td>
    </tr>
  );
}

export function TextCompare({ compared }: { compared: Compared }) {
  const lines = lines_between(compared.old.text, compared.new.text);
  const shown = near_changes(lines);
  const is_same = !shown.some(Boolean);
  return (
    <section class="panel differences-panel" aria-label={say(words.list)}>
      <h2>
        {compared.old.name()} → {compared.new.name()}
      </h2>
      {is_same && <p>{say(words.same)}</p>}
      {!is_same && (
        <div class="scrolls" tabIndex={0} role="region" aria-label={say(words.list)}>
          <table class="line-changes">
            <tbody>
              {lines.map((line, i) =>
                shown[i] ? (
                  <Row line={line} />
                ) : shown[i - 1] ? (
                  <tr>
                    <td colSpan={3}>…</td>
                  </tr>
                ) : null,
              )}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
