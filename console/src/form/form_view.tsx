// A process's form, filled in by a person. Its code and style are loaded with it: a list of tasks needs neither.
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ProblemBox } from '../parts/problem';
import { language } from '../words/words';
import { localize_dates } from './dates';
import './form.css';
import { with_lists, without_lists } from './given_lists';
import { with_lower_headings } from './headings';
import { keep_translated, our_complaints } from './translation';
import { without_unticked } from './unticked';

export interface Filled {
  data: Record<string, unknown>;
  is_right: boolean;
}

export interface FormHandle {
  submit: () => Filled;
}

interface Props {
  schema: object;
  data: Record<string, unknown>;
  is_read_only: boolean;
  on_change: (data: Record<string, unknown>) => void;
  handle: (form: FormHandle | null) => void;
}

// Once the form has drawn its faults.
function focus_first_fault(container: HTMLElement): void {
  setTimeout(() => {
    const fault = container.querySelector<HTMLElement>('[aria-invalid="true"], .fjs-has-errors input');
    fault?.focus();
  }, 50);
}

export default function FormView({ schema, data, is_read_only, on_change, handle }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<Form | null>(null);
  const last = useRef(data); // a form that is drawn in another language holds what was typed
  const tell = useRef(on_change);
  tell.current = on_change;
  const [thrown, set_thrown] = useState<unknown>(null);

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    localize_dates();
    const made = new Form({ container: element, additionalModules: [our_complaints] });
    form.current = made;
    const stop = keep_translated(element);
    made.importSchema(with_lower_headings(schema) as never, with_lists(last.current)).then(
      () => {
        made.setProperty('readOnly', is_read_only);
        made.on('changed', (event: { data: Record<string, unknown> }) => {
          last.current = without_unticked(schema, without_lists(event.data, data), data);
          tell.current(last.current);
        });
      },
      (refused: unknown) => set_thrown(refused),
    );
    handle({
      submit: () => {
        const result = filled(made);
        if (!result.is_right) focus_first_fault(element);
        return result;
      },
    });
    return () => {
      stop();
      handle(null);
      made.destroy();
    };
  }, [schema, language.value]);

  useEffect(() => {
    form.current?.setProperty('readOnly', is_read_only);
  }, [is_read_only]);

  return (
    <div class="case-form">
      {thrown !== null && <ProblemBox thrown={thrown} />}
      <div ref={container} />
    </div>
  );
}

function filled(form: Form): Filled {
  const { data, errors } = form.submit();
  return { data: data as Record<string, unknown>, is_right: Object.keys(errors).length === 0 };
}
