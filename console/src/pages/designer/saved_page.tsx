// The versions of a draft on the service: who saved them, what is different, and back to an earlier one.
import { useState } from 'preact/hooks';
import { person_name, read_organisation } from '../../api/organisation';
import { Dialog } from '../../parts/dialog';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { announce } from '../../shell/announcer';
import { go } from '../../shell/router';
import { words as frame } from '../../shell/words';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import './designer.css';
import { address_of, all_drafts } from './drafts/drafts';
import {
  is_changed,
  open_saved,
  read_saved,
  read_version,
  restore,
  type Saved,
  type SavedVersion,
  versions_of,
} from './drafts/saved';
import { saved_words as words } from './drafts/saved_words';
import { take_away } from './take_away';
import { words as designer } from './words';

interface RestoreProps {
  one: Saved;
  version: number;
  onEnd: () => void;
}

function Restore({ one, version, onEnd }: RestoreProps) {
  const [thrown, set_thrown] = useState<unknown>(null);
  const act = async () => {
    const now = await restore(one, version, say(words.restored_note, { n: version }));
    announce(say(words.restored, { n: now.version }));
    onEnd();
  };
  return (
    <Dialog title={say(words.restore_question, { n: version })} onClose={onEnd}>
      <p>{say(words.restore_why)}</p>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      <div class="row">
        <button type="button" class="main" onClick={() => void act().catch(set_thrown)}>
          {say(words.restore)}
        </button>
        <button type="button" onClick={onEnd}>
          {say(frame.cancel)}
        </button>
      </div>
    </Dialog>
  );
}

interface LineProps {
  one: SavedVersion;
  before: SavedVersion | undefined;
  is_newest: boolean;
  onRestore: () => void;
}

async function download({ draftKey, version, name }: SavedVersion): Promise<void> {
  const read = await read_version(draftKey, version);
  take_away(name, read.content ?? '', name.endsWith('.form') ? 'application/json' : 'application/xml');
}

function Line({ one, before, is_newest, onRestore }: LineProps) {
  return (
    <li data-version={one.version}>
      <div class="row version-row">
        <strong>{say(words.version_n, { n: one.version })}</strong>
        {is_newest && <span class="mark">{say(words.newest)}</span>}
        <span>{say(words.saved_by, { who: person_name(one.savedBy), at: moment_text(one.savedAt) })}</span>
        <span class="quiet">{one.name}</span>
        {before && (
          <a href={`/designer/compare?saved=${one.draftKey}&old=${before.version}&new=${one.version}`}>
            {say(words.compare_before, { n: before.version })}
          </a>
        )}
        <button type="button" class="small" onClick={() => void download(one)}>
          {say(designer.download)}
        </button>
        {!is_newest && (
          <button
            type="button"
            class="small"
            aria-label={say(words.restore_which, { n: one.version })}
            onClick={onRestore}
          >
            {say(words.restore)}
          </button>
        )}
      </div>
      {one.note && <p>{one.note}</p>}
    </li>
  );
}

const has_changes_here = async (key: string): Promise<boolean> =>
  (await all_drafts()).some((one) => one.saved?.key === key && is_changed(one));

export default function SavedPage({ values }: PageProps) {
  const key = values['id'] ?? '';
  const asked = useAnswer(
    async (signal) => ({
      one: await read_saved(key, signal),
      versions: await versions_of(key, signal),
      is_changed: await has_changes_here(key),
    }),
    [key],
  );
  const [restored, set_restored] = useState<number | null>(null);
  const [refused, set_refused] = useState<unknown>(null);
  useAnswer(read_organisation, []);
  if (asked.thrown !== undefined) return <ProblemBox thrown={asked.thrown} retry={asked.again} />;
  if (asked.answer === undefined) return <Loading />;
  const { one, versions } = asked.answer;
  const open = () => void open_saved(key).then((draft) => go(address_of(draft)), set_refused);
  const end = () => {
    set_restored(null);
    asked.again();
  };
  return (
    <>
      <h1 tabIndex={-1}>{say(words.versions_of, { name: one.name })}</h1>
      <p>
        <a href="/designer">{say(designer.to_designer)}</a>
      </p>
      {refused !== null && <ProblemBox thrown={refused} />}
      <section class="panel" aria-label={say(words.versions)}>
        <div class="row">
          <button type="button" class="main" onClick={open}>
            {say(words.edit)}
          </button>
          {asked.answer.is_changed && <span class="quiet">{say(words.changed_here)}</span>}
        </div>
        <ul class="processes">
          {versions.map((version, i) => (
            <Line
              key={version.version}
              one={version}
              before={versions[i + 1]}
              is_newest={i === 0}
              onRestore={() => set_restored(version.version)}
            />
          ))}
        </ul>
      </section>
      {restored !== null && <Restore one={one} version={restored} onEnd={end} />}
    </>
  );
}
