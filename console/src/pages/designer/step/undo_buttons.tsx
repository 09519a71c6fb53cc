import { say } from '../../../words/words';
import { words } from '../words';
import type { Picture, TextAndPicture } from './text_and_picture';

export function UndoButtons({ step }: { step: TextAndPicture<Picture> }) {
  void step.drawn.value; // drawn anew with every change
  return (
    <>
      <button type="button" class="small" disabled={!step.can_undo} onClick={() => void step.undo()}>
        {say(words.undo)}
      </button>
      <button type="button" class="small" disabled={!step.can_redo} onClick={() => void step.redo()}>
        {say(words.redo)}
      </button>
    </>
  );
}
