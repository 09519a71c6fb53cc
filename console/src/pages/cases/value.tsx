import { value_text } from '../../api/exact';
import { say } from '../../words/words';
import { words } from './words';

const long = 160;

// A value as it is kept: texts in quotes, so that "1" and 1 are not the same to the eye.
export function ValueText({ value }: { value: unknown }) {
  if (value === undefined) return <span class="quiet">{say(words.not_there)}</span>;
  const text = value_text(value);
  if (text.length <= long) return <code>{text}</code>;
  return (
    <details class="long-value">
      <summary>
        <code>{`${text.slice(0, long)}…`}</code>
      </summary>
      <pre>{value_text(value, '')}</pre>
    </details>
  );
}

export function Values({ values }: { values: Record<string, unknown> }) {
  const all = Object.entries(values);
  if (all.length === 0) return <span class="quiet">—</span>;
  return (
    <ul class="values">
      {all.map(([name, value]) => (
        <li key={name}>
          <code>{name}</code> = <ValueText value={value} />
        </li>
      ))}
    </ul>
  );
}
