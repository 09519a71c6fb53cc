// That a text cannot be read just now, why, and the way back to the picture that was there.
import { say, type Pair } from '../../../words/words';
import type { Picture, TextAndPicture } from './text_and_picture';

interface Props {
  step: TextAndPicture<Picture>;
  advice: Pair;
  back: Pair;
}

export function Unreadable({ step, advice, back }: Props) {
  if (step.unreadable.value === null) return null;
  return (
    <div class="problem" role="alert">
      <p class="problem-advice">{say(advice)}</p>
      <p lang="en">{step.unreadable.value}</p>
      {step.can_give_up && (
        <button type="button" onClick={() => void step.give_up()}>
          {say(back)}
        </button>
      )}
    </div>
  );
}
