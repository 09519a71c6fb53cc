// Saving the open draft on the service: with a note, over nothing that was not read. Who comes too late loses nothing.
import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { new_key } from '../../../api/client';
import { department_name, person_name, read_organisation } from '../../../api/organisation';
import { Refusal } from '../../../api/problem';
import { me } from '../../../api/session';
import { Dialog, DialogButtons } from '../../../parts/dialog';
import { ProblemBox } from '../../../parts/problem';
import { useAnswer } from '../../../parts/use_answer';
import { announce } from '../../../shell/announcer';
import { words as frame } from '../../../shell/words';
import { moment_text } from '../../../words/moments';
import { say } from '../../../words/words';
import type { Draft, SavedAs } from './drafts';
import { newer_in, save, type Saved } from './saved';
import { saved_words as words } from './saved_words';
import type { Keeper } from './use_draft';

interface Text {
  text: ReadonlySignal<string>;
  settle: () => Promise<void>;
}

// What was saved last in this tab: the page may be drawn anew, and knows the draft as it was opened.
const last_saved = new Map<string, SavedAs>();

function Share({ value, onChange }: { value: string; onChange: (to: string) => void }) {
  const departments = me.value?.departments ?? [];
  useAnswer(read_organisation, []);
  const all = value === '' || departments.includes(value) ? departments : [...departments, value];
  if (all.length === 0) return null;
  return (
    <label>
      {say(words.share)}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{say(words.share_nobody)}</option>
        {all.map((one) => (
          <option value={one}>{say(words.share_department, { department: department_name(one) })}</option>
        ))}
      </select>
    </label>
  );
}

interface StaleProps {
  newer: Saved;
  draft: Draft;
  onOver: () => void;
  onEnd: () => void;
}

function Stale({ newer, draft, onOver, onEnd }: StaleProps) {
  const n = newer.version;
  return (
    <div role="alert" data-stale={n}>
      <p>
        <strong>{say(words.stale_title)}</strong>
      </p>
      <p>{say(words.stale_who, { who: person_name(newer.savedBy), at: moment_text(newer.savedAt), n })}</p>
      {newer.note && <blockquote>{newer.note}</blockquote>}
      <p>{say(words.stale_yours)}</p>
      <p>
        <a href={`/designer/compare?saved=${newer.draftKey}&old=${n}&draft=${draft.id}`} target="_blank" rel="noopener">
          {say(words.stale_compare, { n })}
        </a>
      </p>
      <p class="quiet">{say(words.stale_kept, { n })}</p>
      <div class="row">
        <button type="button" class="main" onClick={onOver}>
          {say(words.stale_over, { n: n + 1 })}
        </button>
        <button type="button" onClick={onEnd}>
          {say(frame.cancel)}
        </button>
      </div>
    </div>
  );
}

interface Props {
  draft: Draft;
  name: string;
  step: Text | null;
  keeper: Keeper;
}

function useSaving({ draft, name, step, keeper }: Props, done: (saved: SavedAs) => void) {
  const [thrown, set_thrown] = useState<unknown>(null);
  const [is_under_way, set_under_way] = useState(false);
  const [once, set_once] = useState(new_key);
  const send = async (note: string, department: string | undefined, after?: { key: string; version: number }) => {
    if (step === null) return;
    set_under_way(true);
    set_thrown(null);
    try {
      await step.settle();
      const text = step.text.peek();
      const wanted = { kind: draft.kind, name, text, note, once, ...(department !== undefined && { department }) };
      const saved = await save(wanted, after);
      keeper.change({ saved, text, name });
      await keeper.keep_now();
      done(saved);
    } catch (refused) {
      // A refusal is final for its key; only what may have arrived unseen is sent again under the same.
      if (refused instanceof Refusal && refused.problem.status !== 0) set_once(new_key());
      await keeper.keep_now(); // what is compared with the other's
      set_thrown(refused);
    } finally {
      set_under_way(false);
    }
  };
  return { thrown, is_under_way, send };
}

const is_gone = (thrown: unknown): boolean => thrown instanceof Refusal && thrown.code === 'not_found';

function SaveDialog({ saved, onEnd, ...props }: Props & { saved: SavedAs | undefined; onEnd: (now?: SavedAs) => void }) {
  const [note, set_note] = useState('');
  const [department, set_department] = useState(saved?.department ?? '');
  const { thrown, is_under_way, send } = useSaving(props, onEnd);
  const newer = newer_in(thrown);
  const was_deleted = saved !== undefined && is_gone(thrown);
  const after = saved === undefined || was_deleted ? undefined : saved;
  const is_owner = after === undefined || after.owner === me.value?.name;
  const shared = is_owner ? department : undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    void send(note.trim(), shared, after);
  };
  return (
    <Dialog title={say(words.save_title, { name: props.name })} onClose={() => onEnd()}>
      {newer && (
        <Stale
          newer={newer}
          draft={props.draft}
          onOver={() => void send(note.trim(), shared, { key: newer.draftKey, version: newer.version })}
          onEnd={() => onEnd()}
        />
      )}
      {thrown !== null && !newer && !was_deleted && <ProblemBox thrown={thrown} />}
      {was_deleted && <p role="alert">{say(words.gone)}</p>}
      <form onSubmit={submit} hidden={newer !== undefined}>
        <p>{after === undefined ? say(words.save_new) : say(words.save_next, { n: after.version + 1 })}</p>
        <label>
          {say(words.save_note)}
          <textarea
            rows={3}
            maxLength={600}
            value={note}
            onInput={(event) => set_note(event.currentTarget.value)}
          />
        </label>
        {is_owner && <Share value={department} onChange={set_department} />}
        <DialogButtons send={say(words.save)} can_send={!is_under_way} on_close={() => onEnd()} />
      </form>
    </Dialog>
  );
}

export function SaveOnServer(props: Props) {
  const { draft, name, step } = props;
  const [saved, set_saved] = useState(last_saved.get(draft.id) ?? draft.saved);
  const [is_open, set_open] = useState(false);
  const end = (now?: SavedAs) => {
    set_open(false);
    if (now === undefined) return;
    last_saved.set(draft.id, now);
    set_saved(now);
    announce(say(words.saved_done, { n: now.version }));
  };
  const is_same = saved !== undefined && step?.text.value === saved.text && name === saved.name;
  return (
    <>
      {saved && (
        <a class="quiet" href={`/designer/saved/${saved.key}`} data-saved={saved.version} data-same={String(is_same)}>
          {say(is_same ? words.is_saved : words.is_changed, { n: saved.version })}
        </a>
      )}
      <button type="button" disabled={step === null} onClick={() => set_open(true)}>
        {say(words.save)}
      </button>
      {is_open && <SaveDialog {...props} saved={saved} onEnd={end} />}
    </>
  );
}
