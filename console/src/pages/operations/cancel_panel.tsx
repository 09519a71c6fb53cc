// Ends cases before their end. What ends with them is said first.
import { useState } from 'preact/hooks';
import { say } from '../../words/words';
import { cancellation, type Outcome } from './motion';
import { PreviewAndDo } from './preview_and_do';
import { words } from './words';

interface Props {
  keys: readonly string[];
  names: ReadonlyMap<string, string>;
  ends?: preact.ComponentChildren; // what is open and ends too
  on_done: (outcomes: Outcome[]) => void;
}

export function CancelPanel({ keys, names, ends, on_done }: Props) {
  const [done, set_done] = useState(0);
  return (
    <div class="stack">
      <p>{say(words.cancel_means)}</p>
      <PreviewAndDo
        motion={cancellation(keys, set_done)}
        plan={JSON.stringify(keys)}
        name={say(words.do_cancel)}
        is_whole={keys.length > 0}
        names={names}
        preview={ends}
        on_done={on_done}
      />
      {done > 0 && keys.length > 1 && <p role="status">{say(words.progress, { n: done, all: keys.length })}</p>}
    </div>
  );
}
