// Over the place of a large picture while it comes. It is heard once: how far the drawing is, one can look up.
import type { ReadonlySignal } from '@preact/signals';
import { say } from '../words/words';
import './drawing_notice.css';
import { is_worth_saying, type Progress } from './progress';
import { words } from './words';

function HowFar({ done, all }: Progress) {
  const is_reading = all === 0;
  return (
    <div class="drawing-notice">
      <span aria-hidden="true">{is_reading ? say(words.reading) : say(words.drawing, { done, all })}</span>
      <progress aria-label={say(words.how_far)} {...(!is_reading && { value: done, max: all })} />
    </div>
  );
}

interface Props {
  progress: ReadonlySignal<Progress | null>;
  is_heard?: boolean; // of two pictures one is enough
}

export function DrawingNotice({ progress, is_heard = true }: Props) {
  const now = progress.value;
  const is_said = now !== null && is_worth_saying(now);
  return (
    <div class="drawing-notice-place no-print">
      {is_heard && (
        <p class="heard-only" role="status">
          {is_said ? say(words.heard) : ''}
        </p>
      )}
      {is_said && <HowFar {...now} />}
    </div>
  );
}
