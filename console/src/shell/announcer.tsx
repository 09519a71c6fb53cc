// What happens without being asked for, said to those who see the page and to those who hear it.
import { signal } from '@preact/signals';
import { say } from '../words/words';
import { words } from './words';

interface Said {
  id: number;
  text: string;
}

const shown = signal<Said[]>([]);
let last_id = 0;

const shown_for = 8000;

export function announce(text: string): void {
  const id = ++last_id;
  shown.value = [...shown.value.slice(-3), { id, text }];
  setTimeout(() => take_away(id), shown_for);
}

function take_away(id: number): void {
  shown.value = shown.value.filter((one) => one.id !== id);
}

export function Announcer() {
  return (
    <div class="notices">
      {/* A region says what is added to it. What has just been added stays: the next would silence it otherwise. */}
      <div class="heard-only" aria-live="polite">
        {shown.value.map((one) => (
          <p key={one.id}>{one.text}</p>
        ))}
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
