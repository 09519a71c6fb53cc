// A file is chosen, previewed, and imported as it was previewed, with a reason.
import { useState } from 'preact/hooks';
import { ProblemBox } from '../../../parts/problem';
import { useSending } from '../../../parts/use_sending';
import { say } from '../../../words/words';
import { type Chosen, type Edition, import_file, type Kind, preview, type Preview, read_chosen } from './editions';
import { PreviewView } from './preview_view';
import { words } from './words';

interface Props {
  kind: Kind;
  on_done: () => void;
}

function FileChoice({ choose }: { choose: (chosen: Chosen | null) => void }) {
  const [is_text, set_text] = useState(true);
  const take = async (file: File | undefined) => {
    set_text(true);
    try {
      choose(file ? await read_chosen(file) : null);
    } catch {
      choose(null);
      set_text(false);
    }
  };
  return (
    <>
      <label>
        {say(words.choose_file)}
        <input type="file" accept=".json,application/json" onChange={(e) => void take(e.currentTarget.files?.[0])} />
      </label>
      {!is_text && (
        <p class="problem" role="alert">
          {say(words.not_text)}
        </p>
      )}
    </>
  );
}

export function ImportPanel({ kind, on_done }: Props) {
  const [chosen, set_chosen] = useState<Chosen | null>(null);
  const [found, set_found] = useState<Preview | null>(null);
  const [done, set_done] = useState<Edition | null>(null);
  const [reason, set_reason] = useState('');
  const [tried, set_tried] = useState<Chosen | null>(null); // what a refusal is about
  const trial = useSending();
  const sending = useSending();
  const choose = (next: Chosen | null) => {
    set_chosen(next);
    set_found(null);
    set_done(null);
  };
  const try_out = (file: Chosen) =>
    trial.send(async () => {
      set_tried(file);
      set_found(null);
      set_done(null);
      set_found(await preview(kind, file));
    });
  const carry_out = (file: Chosen) =>
    sending.send(async (once) => {
      set_done(await import_file(kind, file, reason.trim(), once));
      set_found(null);
      set_reason('');
      on_done();
    });
  const is_busy = trial.is_busy || sending.is_busy;
  return (
    <details class="panel acts no-print" data-import={kind}>
      <summary>{say(words[`import_${kind}`])}</summary>
      <div class="stack">
        <p class="quiet">{say(words[`about_${kind}`])}</p>
        <FileChoice choose={choose} />
        <div class="row">
          <button type="button" disabled={!chosen || is_busy} onClick={() => chosen && void try_out(chosen)}>
            {say(words.preview)}
          </button>
        </div>
        {trial.thrown !== null && tried === chosen && <ProblemBox thrown={trial.thrown} />}
        {found && <PreviewView found={found} />}
        {sending.thrown !== null && tried === chosen && <ProblemBox thrown={sending.thrown} />}
        {done && <p role="status">{say(words.done, { id: done.id, n: done.version })}</p>}
        <label>
          {say(words.reason)}
          <textarea value={reason} required onInput={(event) => set_reason(event.currentTarget.value)} />
        </label>
        <div class="row">
          <button
            type="button"
            class="main"
            disabled={!chosen || !found || reason.trim() === '' || is_busy}
            onClick={() => chosen && void carry_out(chosen)}
          >
            {say(words.do_import)}
          </button>
          {!found && !done && <span class="quiet">{say(words.preview_first)}</span>}
          {found && reason.trim() === '' && <span class="quiet">{say(words.reason_first)}</span>}
        </div>
      </div>
    </details>
  );
}
