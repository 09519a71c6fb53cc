// A form: its text beside what people will see of it.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import FormView from '../../../form/form_view';
import { Loading } from '../../../parts/loading';
import { ProblemBox } from '../../../parts/problem';
import type { PageProps } from '../../../pages';
import { language, say } from '../../../words/words';
import { CheckBar } from '../check_bar';
import type { Checked } from '../deploy';
import '../designer.css';
import type { Draft } from '../drafts/drafts';
import { type State, useDraft, useKeeper } from '../drafts/use_draft';
import { DraftHead } from '../draft_head';
import { FaultList } from '../fault_list';
import { NoSuchDraft } from '../no_such_draft';
import { type Pointed, TextPanel } from '../text_panel';
import { useWholeWindow } from '../use_whole_window';
import { words } from '../words';

const pause = 500; // milliseconds after which what was typed is shown
const nothing = () => undefined;

interface Read {
  schema: object;
  why?: string; // the text cannot be read
}

function useSchema(text: Signal<string>): Read {
  const [read, set_read] = useState<Read>({ schema: {} });
  const now = text.value;
  useEffect(() => {
    const timer = setTimeout(() => {
      try {
        const schema = JSON.parse(now) as object;
        set_read({ schema });
      } catch (thrown) {
        set_read((last) => ({ schema: last.schema, why: (thrown as Error).message }));
      }
    }, pause);
    return () => clearTimeout(timer);
  }, [now]);
  return read;
}

function Preview({ text }: { text: Signal<string> }) {
  const { schema, why } = useSchema(text);
  return (
    <section class="canvas-panel" aria-label={say(words.preview)}>
      <h2>{say(words.preview)}</h2>
      {why !== undefined && (
        <div class="problem" role="alert">
          <p class="problem-advice">{say(words.preview_waits)}</p>
          <p lang="en">{why}</p>
        </div>
      )}
      <div class="canvas form-preview">
        {'components' in schema && (
          <FormView schema={schema} data={{}} is_read_only={false} on_change={nothing} handle={nothing} />
        )}
      </div>
    </section>
  );
}

function FormBench({ draft }: { draft: Draft }) {
  const [state, set_state] = useState<State>('kept');
  const keeper = useKeeper(draft, set_state);
  const [name, set_name] = useState(draft.name);
  const [checked, set_checked] = useState<Checked | null>(null);
  const [refused, set_refused] = useState<unknown>(null);
  const pointed = useSignal<Pointed | null>(null);
  const text = useSignal(draft.text);
  const beside = useMemo(() => {
    const typed = (to: string) => {
      text.value = to;
      keeper.change({ text: to });
    };
    return { text, typed, written_in: 'json' as const };
  }, []);
  const rename = (to: string) => {
    set_name(to);
    keeper.change({ name: to });
  };
  const acts = {
    name,
    type: 'application/json',
    before: (act: () => void) => act(),
    onChecked: set_checked,
    onRefused: set_refused,
  };
  return (
    <>
      <DraftHead draft={draft} name={name} state={state} onName={rename}>
        <CheckBar {...acts} text={() => text.peek()} settle={() => Promise.resolve()} />
      </DraftHead>
      {refused !== null && <ProblemBox thrown={refused} />}
      <div class="workbench in-halves">
        <Preview text={text} />
        <section class="side" aria-label={say(words.json_text)}>
          <div class="side-panel">
            <TextPanel key={language.value} step={beside} fault={pointed} />
          </div>
        </section>
        <FaultList checked={checked} onPoint={(at) => (pointed.value = at)} />
      </div>
    </>
  );
}

export default function FormPage({ values }: PageProps) {
  const draft = useDraft(values['id'] ?? '');
  useWholeWindow();
  if (draft.thrown !== undefined) return <ProblemBox thrown={draft.thrown} retry={draft.again} />;
  if (draft.answer === undefined) return <Loading />;
  if (draft.answer === null || draft.answer.kind !== 'form') return <NoSuchDraft />;
  return <FormBench draft={draft.answer} />;
}
