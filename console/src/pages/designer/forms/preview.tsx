// The form as people will see it; it follows the text.
import { useMemo } from 'preact/hooks';
import FormView from '../../../form/form_view';
import { say } from '../../../words/words';
import type { FormStep } from './form_step';
import { form_page_words as words } from './words';

const nothing = () => undefined;

export function Preview({ step, onEnd }: { step: FormStep; onEnd: () => void }) {
  void step.drawn.value; // what is typed is drawn soon, if it can be read
  const text = step.last_read;
  const schema = useMemo(() => JSON.parse(text) as object, [text]);
  return (
    <>
      <div class="row canvas-bar no-print">
        <button type="button" class="small" onClick={onEnd}>
          {say(words.end_preview)}
        </button>
      </div>
      <div class="canvas form-preview">
        <FormView schema={schema} data={{}} is_read_only={false} on_change={nothing} handle={nothing} />
      </div>
    </>
  );
}
