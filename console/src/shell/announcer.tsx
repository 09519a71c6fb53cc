// What happens without being asked for, said to those who see the page and to those who hear it.
import { signal } from '@preact/signals';
import { say } from '../words/words';
import { words } from './words';

interface Said {
  id: number;
  text: string;
}

const shown = signal<Said[]>([]);
const heard = signal('');
let last_id = 0;

const shown_for = 8000;

export function announce(text: string): void {
  const id = ++last_id;
  shown.value = [...shown.value.slice(-3), { id, text }];
  // A region says only what is new in it: the same text twice in a row differs by a space.
  heard.value = heard.value === text ? `${text} ` : text;
  setTimeout(() => take_away(id), shown_for);
}

function take_away(id: number): void {
  shown.value = shown.value.filter((one) => one.id !== id);
}

export function Announcer() {
  return (
    <div class="notices">
      <div class="heard-only" aria-live="polite">
        {heard.value}
      </div>
      {shown.value.map((one) => (
        <div class="notice" key={one.id}>
          <span aria-hidden="true">{one.text}</span>
          <button type="button" class="plain" aria-label={say(words.close)} onClick={() => take_away(one.id)}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
    </div>
  );
}
