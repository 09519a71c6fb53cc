// 签署意见: who is asked, what they said, and one's own opinion.
import { useState } from 'preact/hooks';
import { department_name, person_name } from '../../api/organisation';
import { me } from '../../api/session';
import { forget_texts, useKeptText } from '../../parts/drafts/kept_text';
import { ProblemBox } from '../../parts/problem';
import { announce } from '../../shell/announcer';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { drop_signer, sign } from './acts';
import { words } from './official_words';
import { kept_for, reason_in, ReasonDialog } from './reason_dialog';
import { asked_of, is_mine, type Signer, type Task } from './task';

interface Props {
  task: Task;
  on_changed: (task: Task | undefined) => void;
}

const signer_name = (one: Signer): string =>
  one.account === undefined ? department_name(one.department ?? '') : person_name(one.account);

function Opinion({ one, on_drop }: { one: Signer; on_drop: (() => void) | undefined }) {
  const stands = one.agrees === undefined ? words.waiting : one.agrees ? words.agreed : words.disagreed;
  const mark = one.agrees === undefined ? '' : one.agrees ? 'mark-green' : 'mark-red';
  return (
    <li>
      <span class="row">
        <strong>{signer_name(one)}</strong> <span class={`mark ${mark}`}>{say(stands)}</span>
        {on_drop && (
          <button
            type="button"
            class="plain row-end no-print"
            aria-label={say(words.drop_who, { who: signer_name(one) })}
            onClick={on_drop}
          >
            {say(words.drop)}
          </button>
        )}
      </span>
      {one.text && <q>{one.text}</q>}
      {one.signedAt && (
        <span class="quiet">
          {say(words.signed_by, { who: person_name(one.signedBy ?? ''), at: moment_text(one.signedAt) })}
        </span>
      )}
    </li>
  );
}

function OwnOpinion({ task, one, on_changed }: { task: Task; one: Signer } & Pick<Props, 'on_changed'>) {
  const [text, set_text] = useKeptText(`${task.userTaskKey}-opinion-${one.signer}`);
  const [thrown, set_thrown] = useState<unknown>(null);
  const [is_bare, set_bare] = useState(false);
  const give = async (agrees: boolean) => {
    set_bare(!agrees && text.trim() === '');
    if (!agrees && text.trim() === '') return;
    set_thrown(null);
    try {
      const newer = await sign(task, one.signer, agrees, text);
      set_text('');
      on_changed(newer);
      announce(say(words.signed));
    } catch (refused) {
      set_thrown(refused);
    }
  };
  const title = one.account === undefined ? say(words.opinion_of, { who: signer_name(one) }) : say(words.opinion);
  return (
    <div class="stack no-print" role="group" aria-label={title}>
      <h3>{title}</h3>
      <label>
        {say(words.opinion_text)}
        <textarea value={text} onInput={(event) => set_text(event.currentTarget.value)} />
      </label>
      {is_bare && (
        <p class="problem" role="alert">
          {say(words.say_why)}
        </p>
      )}
      {thrown !== null && <ProblemBox thrown={thrown} />}
      <div class="row">
        <button type="button" class="main" onClick={() => void give(true)}>
          {say(words.agree)}
        </button>
        <button type="button" onClick={() => void give(false)}>
          {say(words.disagree)}
        </button>
      </div>
    </div>
  );
}

export function OpinionsPanel({ task, on_changed }: Props) {
  const [dropping, set_dropping] = useState<Signer | null>(null);
  const [thrown, set_thrown] = useState<unknown>(null);
  const account = me.value;
  if (!account || !task.signers) return null;
  const may_drop = task.state === 'open' && is_mine(account, task);
  const drop = async (one: Signer, reason: string) => {
    set_dropping(null);
    set_thrown(null);
    try {
      on_changed(await drop_signer(task, one.signer, reason));
      forget_texts(kept_for(task, `drop-${one.signer}`));
      announce(say(words.dropped));
    } catch (refused) {
      set_thrown(refused);
    }
  };
  return (
    <section class="panel">
      <h2>{say(words.opinions)}</h2>
      <p class="quiet">{say(task.signMode === 'any' ? words.any : words.all)}</p>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      <ul class="course">
        {task.signers.map((one) => (
          <Opinion
            key={one.signer}
            one={one}
            on_drop={may_drop && one.agrees === undefined ? () => set_dropping(one) : undefined}
          />
        ))}
      </ul>
      {asked_of(account, task).map((one) => (
        <OwnOpinion key={one.signer} task={task} one={one} on_changed={on_changed} />
      ))}
      {dropping && (
        <ReasonDialog
          title={words.drop}
          kept_as={kept_for(task, `drop-${dropping.signer}`)}
          on_close={() => set_dropping(null)}
          on_send={(form) => void drop(dropping, reason_in(form))}
        />
      )}
    </section>
  );
}
