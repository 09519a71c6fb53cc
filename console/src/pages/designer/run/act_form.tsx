// One thing that can be done now, with the values that it takes: by the form of the task, or as FEEL.
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { value_text } from '../../../api/exact';
import { read_organisation } from '../../../api/organisation';
import type { FormHandle } from '../../../form/form_view';
import { useAnswer } from '../../../parts/use_answer';
import { say } from '../../../words/words';
import { read_form } from '../deployed_resources';
import type { Run } from './run';
import { run_words as words } from './words';

type View = ComponentType<{
  schema: object;
  data: Record<string, unknown>;
  is_read_only: boolean;
  on_change: (data: Record<string, unknown>) => void;
  handle: (form: FormHandle | null) => void;
}>;

const nothing = () => undefined;

function id_in(text: string): unknown {
  try {
    return (JSON.parse(text) as { id?: unknown }).id;
  } catch {
    return undefined; // a draft that cannot be read is no form
  }
}

// Its draft, when that takes part; else as it is deployed.
async function schema_of(run: Run, id: string): Promise<object> {
  const draft = run.beside.peek().find((one) => one.kind === 'form' && id_in(one.text) === id);
  return JSON.parse(draft?.text ?? (await read_form(id))) as object;
}

interface FilledProps {
  run: Run;
  form: string;
  data: Record<string, unknown>;
  handle: (form: FormHandle | null) => void;
}

function FilledForm({ run, form, data, handle }: FilledProps) {
  const schema = useAnswer(() => schema_of(run, form), [form, run.beside.value]);
  const [view, set_view] = useState<{ View: View } | null>(null);
  const values = useMemo(() => JSON.parse(value_text(data)) as Record<string, unknown>, [data]);
  useEffect(() => {
    const both = Promise.all([import('../../../form/form_view'), read_organisation()]);
    void both.then(([code]) => set_view({ View: code.default as View }));
  }, []);
  if (schema.thrown !== undefined) return <p class="problem">{say(words.form_missing, { id: form })}</p>;
  if (schema.answer === undefined || view === null) return <p class="quiet">{say(words.working)}</p>;
  return <view.View schema={schema.answer} data={values} is_read_only={false} on_change={nothing} handle={handle} />;
}

export interface Choice {
  label: string; // what the button says
  name: string; // and its whole name, for who does not see what is around it
  do: (variables: string) => Promise<boolean>;
  is_main?: boolean;
}

interface Props {
  run: Run;
  name: string; // what the values are for
  title: ComponentChildren;
  form?: string | undefined;
  data?: Record<string, unknown>;
  children?: ComponentChildren; // further fields
  choices: Choice[];
}

export function ActForm({ run, name, title, form, data = {}, children, choices }: Props) {
  const [feel, set_feel] = useState('');
  const [is_form, set_form] = useState(form !== undefined);
  const [is_wrong, set_wrong] = useState(false);
  const filled = useRef<FormHandle | null>(null);
  const field = useId();
  const submit = (choice: Choice) => {
    const values = is_form ? filled.current?.submit() : undefined;
    set_wrong(values?.is_right === false);
    if (values?.is_right === false) return;
    void choice.do(values === undefined ? feel.trim() : JSON.stringify(values.data));
  };
  const first = choices[0];
  return (
    <form
      class="run-act"
      onSubmit={(event) => {
        event.preventDefault();
        if (first) submit(first);
      }}
    >
      <p class="run-act-title">{title}</p>
      {form !== undefined && (
        <button type="button" class="plain small" onClick={() => set_form(!is_form)}>
          {say(is_form ? words.by_feel : words.by_form)}
        </button>
      )}
      {form !== undefined && is_form && (
        <FilledForm run={run} form={form} data={data} handle={(one) => (filled.current = one)} />
      )}
      {is_wrong && (
        <p class="problem" role="alert">
          {say(words.form_wrong)}
        </p>
      )}
      {!is_form && (
        <>
          <label class="heard-only" for={field}>
            {say(words.variables_of, { name })}
          </label>
          <textarea
            id={field}
            rows={2}
            spellcheck={false}
            placeholder={say(words.variables)}
            value={feel}
            onInput={(event) => set_feel(event.currentTarget.value)}
          />
        </>
      )}
      {children}
      <div class="row">
        {choices.map((one) => (
          <button
            type="button"
            class={one.is_main ? 'main small' : 'small'}
            aria-label={one.name}
            disabled={run.is_under_way.value}
            onClick={() => submit(one)}
          >
            {one.label}
          </button>
        ))}
      </div>
    </form>
  );
}
