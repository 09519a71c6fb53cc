// The drafts that the service keeps for this designer.
import { useState } from 'preact/hooks';
import { department_name, person_name, read_organisation } from '../../api/organisation';
import { me } from '../../api/session';
import { Dialog } from '../../parts/dialog';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { go } from '../../shell/router';
import { words as frame } from '../../shell/words';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { address_of } from './drafts/drafts';
import { all_saved, open_saved, remove_saved, type Saved } from './drafts/saved';
import { saved_words as words } from './drafts/saved_words';
import { words as designer } from './words';

const kind_word = { bpmn: designer.kind_bpmn, dmn: designer.kind_dmn, form: designer.kind_form };

function Delete({ one, onEnd }: { one: Saved; onEnd: () => void }) {
  const [thrown, set_thrown] = useState<unknown>(null);
  return (
    <Dialog title={say(words.delete_question, { name: one.name })} onClose={onEnd}>
      <p>{say(words.delete_why)}</p>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      <div class="row">
        <button type="button" class="main" onClick={() => void remove_saved(one).then(onEnd, set_thrown)}>
          {say(words.delete)}
        </button>
        <button type="button" onClick={onEnd}>
          {say(frame.cancel)}
        </button>
      </div>
    </Dialog>
  );
}

function whose(one: Saved): string {
  const owner = one.owner === me.value?.name ? say(words.mine) : person_name(one.owner);
  if (!one.department) return owner;
  return `${owner} · ${say(words.shared_with, { department: department_name(one.department) })}`;
}

interface RowProps {
  one: Saved;
  onDelete: () => void;
  onRefused: (thrown: unknown) => void;
}

function Row({ one, onDelete, onRefused }: RowProps) {
  const open = () => void open_saved(one.draftKey).then((draft) => go(address_of(draft)), onRefused);
  return (
    <tr data-saved={one.draftKey}>
      <td>
        <button type="button" class="plain" aria-label={say(words.open, { name: one.name })} onClick={open}>
          {one.name}
        </button>
      </td>
      <td>{say(kind_word[one.kind])}</td>
      <td>{whose(one)}</td>
      <td>
        {say(words.saved_by, { who: person_name(one.savedBy), at: moment_text(one.savedAt) })}
        {one.note && <div class="quiet">{one.note}</div>}
      </td>
      <td>
        <a href={`/designer/saved/${one.draftKey}`} aria-label={say(words.versions_of, { name: one.name })}>
          {say(words.version_n, { n: one.version })}
        </a>
      </td>
      <td>
        {one.owner === me.value?.name && (
          <button type="button" class="plain" onClick={onDelete}>
            {say(words.delete)}
          </button>
        )}
      </td>
    </tr>
  );
}

export function SavedList({ turn }: { turn: number }) {
  const saved = useAnswer(all_saved, [turn]);
  const [deleted, set_deleted] = useState<Saved | null>(null);
  const [refused, set_refused] = useState<unknown>(null);
  useAnswer(read_organisation, []);
  if (saved.thrown !== undefined) return <ProblemBox thrown={saved.thrown} retry={saved.again} />;
  if (saved.answer === undefined) return <Loading />;
  const end = () => {
    set_deleted(null);
    saved.again();
  };
  return (
    <section class="panel" aria-labelledby="saved-drafts">
      <h2 id="saved-drafts">{say(words.title)}</h2>
      <p class="quiet">{say(saved.answer.length === 0 ? words.none : words.where)}</p>
      {refused !== null && <ProblemBox thrown={refused} />}
      {saved.answer.length > 0 && (
        <div class="scrolls" tabIndex={0} role="region" aria-label={say(words.title)}>
          <table>
            <thead>
              <tr>
                {[designer.file, designer.kind, words.owner, words.saved, words.versions].map((one) => (
                  <th scope="col">{say(one)}</th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {saved.answer.map((one) => (
                <Row key={one.draftKey} one={one} onDelete={() => set_deleted(one)} onRefused={set_refused} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {deleted && <Delete one={deleted} onEnd={end} />}
    </section>
  );
}
