// Where a designer begins: what is being worked on, and what is deployed.
import { useState } from 'preact/hooks';
import { new_key } from '../../api/client';
import { Dialog } from '../../parts/dialog';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { announce } from '../../shell/announcer';
import { go } from '../../shell/router';
import { words as frame } from '../../shell/words';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { DeployedList } from './deployed_list';
import { DeployedResourceList } from './deployed_resource_list';
import './designer.css';
import { kind_of, new_text } from './drafts/beginnings';
import { address_of, all_drafts, begin, type Draft, type Kind, throw_away } from './drafts/drafts';
import { carry_over, is_changed } from './drafts/saved';
import { saved_words } from './drafts/saved_words';
import { SavedList } from './saved_list';
import { read_definitions } from './versions';
import { words } from './words';

const kinds: Kind[] = ['bpmn', 'dmn', 'form'];
const word_of = { bpmn: words.kind_bpmn, dmn: words.kind_dmn, form: words.kind_form };
const new_word = { bpmn: words.new_process, dmn: words.new_decision, form: words.new_form };
const new_name = { bpmn: words.new_name_bpmn, dmn: words.new_name_dmn, form: words.new_name_form };

const open_new = async (kind: Kind) => {
  const text = new_text(kind, new_key().slice(0, 8));
  go(address_of(await begin({ kind, name: `${say(new_name[kind])}.${kind}`, text })));
};

function Beginnings() {
  const [refused, set_refused] = useState('');
  const open_file = async (file: File) => {
    const kind = kind_of(file.name);
    if (kind === undefined) return set_refused(file.name);
    go(address_of(await begin({ kind, name: file.name, text: await file.text() })));
  };
  return (
    <div class="panel">
      <div class="row">
        {kinds.map((kind) => (
          <button type="button" onClick={() => void open_new(kind)}>
            {say(new_word[kind])}
          </button>
        ))}
        <label class="file-choice">
          <span>{say(words.open_file)}</span>
          <input
            type="file"
            accept=".bpmn,.xml,.dmn,.form,.json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void open_file(file);
            }}
          />
        </label>
      </div>
      {refused !== '' && (
        <p class="problem" role="alert">
          {say(words.unknown_file, { name: refused })}
        </p>
      )}
    </div>
  );
}

function ThrowAway({ draft, onEnd }: { draft: Draft; onEnd: () => void }) {
  return (
    <Dialog title={say(words.throw_away_question, { name: draft.name })} onClose={onEnd}>
      <p>{say(words.throw_away_why)}</p>
      <div class="row">
        <button type="button" class="main" onClick={() => void throw_away(draft.id).then(onEnd)}>
          {say(words.throw_away)}
        </button>
        <button type="button" onClick={onEnd}>
          {say(frame.cancel)}
        </button>
      </div>
    </Dialog>
  );
}

function on_server(draft: Draft): string {
  if (draft.saved === undefined) return say(saved_words.not_on_server);
  return say(is_changed(draft) ? saved_words.is_changed : saved_words.is_saved, { n: draft.saved.version });
}

function DraftRow({ draft, onThrow }: { draft: Draft; onThrow: () => void }) {
  return (
    <tr data-draft={draft.id}>
      <td>
        <a href={address_of(draft)}>{draft.name}</a>
      </td>
      <td>{say(word_of[draft.kind])}</td>
      <td>{draft.version === undefined ? say(words.own_file) : say(words.version_n, { n: draft.version })}</td>
      <td>{moment_text(draft.changed_at)}</td>
      <td>{on_server(draft)}</td>
      <td>
        <button type="button" class="plain" onClick={onThrow}>
          {say(words.throw_away)}
        </button>
      </td>
    </tr>
  );
}

// What was drawn before the service kept drafts, or away from it, is taken there.
function CarryOver({ drafts, onEnd }: { drafts: Draft[]; onEnd: () => void }) {
  const [refused, set_refused] = useState<unknown>(null);
  const left = drafts.filter((one) => one.saved === undefined);
  if (left.length === 0) return null;
  const carry = async () => {
    await carry_over(left);
    announce(say(saved_words.carried, { n: left.length }));
  };
  return (
    <>
      {refused !== null && <ProblemBox thrown={refused} />}
      <button type="button" onClick={() => void carry().catch(set_refused).finally(onEnd)}>
        {say(saved_words.carry_over)}
      </button>
    </>
  );
}

function Drafts({ onSaved }: { onSaved: () => void }) {
  const drafts = useAnswer(all_drafts, []);
  const [thrown, set_thrown] = useState<Draft | null>(null);
  if (drafts.thrown !== undefined) return <ProblemBox thrown={drafts.thrown} retry={drafts.again} />;
  if (drafts.answer === undefined) return <Loading />;
  const end = () => {
    set_thrown(null);
    drafts.again();
  };
  return (
    <section class="panel" aria-labelledby="drafts">
      <h2 id="drafts">{say(words.drafts)}</h2>
      <p class="quiet">{say(drafts.answer.length === 0 ? words.no_drafts : words.drafts_where)}</p>
      {drafts.answer.length > 0 && (
        <div class="scrolls" tabIndex={0} role="region" aria-label={say(words.drafts)}>
          <table>
            <thead>
              <tr>
                {[words.file, words.kind, words.began_as, words.changed_at, saved_words.on_server].map((one) => (
                  <th scope="col">{say(one)}</th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {drafts.answer.map((one) => (
                <DraftRow key={one.id} draft={one} onThrow={() => set_thrown(one)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <CarryOver
        drafts={drafts.answer}
        onEnd={() => {
          drafts.again();
          onSaved();
        }}
      />
      {thrown && <ThrowAway draft={thrown} onEnd={end} />}
    </section>
  );
}

export default function HomePage() {
  const definitions = useAnswer(read_definitions, []);
  const [turn, set_turn] = useState(0);
  return (
    <>
      <h1 tabIndex={-1}>{say(words.title)}</h1>
      <Beginnings />
      <Drafts onSaved={() => set_turn((last) => last + 1)} />
      <SavedList turn={turn} />
      {definitions.thrown !== undefined && <ProblemBox thrown={definitions.thrown} retry={definitions.again} />}
      {definitions.answer === undefined && definitions.thrown === undefined && <Loading />}
      {definitions.answer && <DeployedList definitions={definitions.answer} />}
      <DeployedResourceList kind="dmn" />
      <DeployedResourceList kind="form" />
    </>
  );
}
