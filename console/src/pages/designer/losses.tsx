// What is not kept, told when it happens and once more before the file is taken away or deployed.
import type { Signal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { Dialog } from '../../parts/dialog';
import { words as frame } from '../../shell/words';
import { say } from '../../words/words';
import type { Kind, Loss } from './text/losses';
import { words } from './words';

const word_of: Record<Kind, (typeof words)[keyof typeof words]> = {
  comment: words.loss_comment,
  instruction: words.loss_instruction,
  doctype: words.loss_doctype,
  element: words.loss_element,
  attribute: words.loss_attribute,
  text: words.loss_text,
};

function LossList({ losses }: { losses: Loss[] }) {
  return (
    <ul class="losses">
      {losses.map((one) => (
        <li>
          {say(word_of[one.kind])} <code>{one.what}</code>{' '}
          <span class="quiet">{say(words.line, { line: one.line, column: 1 })}</span>
        </li>
      ))}
    </ul>
  );
}

export function LossesNotice({ losses }: { losses: Loss[] }) {
  if (losses.length === 0) return null;
  return (
    <details class="problem" data-losses={losses.length}>
      <summary>
        {say(words.losses_n, { n: losses.length })} — {say(words.losses_show)}
      </summary>
      <LossList losses={losses} />
    </details>
  );
}

// Asks before it acts, once for each set of losses.
export function useConfirmedLosses(step: { losses: Signal<Loss[]> } | null) {
  const [waiting, set_waiting] = useState<{ act: () => void } | null>(null);
  const known = useRef(0);
  const losses = step?.losses.value ?? [];
  const then_do = (act: () => void) => {
    const now = step?.losses.peek() ?? [];
    if (now.length <= known.current) act();
    else set_waiting({ act });
  };
  const go_on = () => {
    known.current = losses.length;
    set_waiting(null);
    waiting?.act();
  };
  const dialog = waiting && (
    <Dialog title={say(words.losses_title)} onClose={() => set_waiting(null)}>
      <LossList losses={losses} />
      <div class="row">
        <button type="button" class="main" onClick={go_on}>
          {say(words.save_without)}
        </button>
        <button type="button" onClick={() => set_waiting(null)}>
          {say(frame.cancel)}
        </button>
      </div>
    </Dialog>
  );
  return { then_do, dialog };
}
