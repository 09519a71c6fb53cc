// What was typed before and not sent is there again, and can be put away.
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { words } from './words';

export function DraftFound({ at, on_drop }: { at: string; on_drop: () => void }) {
  return (
    <p class="row quiet no-print">
      {say(words.found, { at: moment_text(at) })}
      <button type="button" class="plain" onClick={on_drop}>
        {say(words.drop)}
      </button>
    </p>
  );
}
