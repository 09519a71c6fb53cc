// What can be done with a task beside completing it. Only what this person may do is shown.
import { useState } from 'preact/hooks';
import { person_name } from '../../api/organisation';
import { Refusal } from '../../api/problem';
import { type Account, me } from '../../api/session';
import { Dialog, DialogButtons } from '../../parts/dialog';
import { forget_texts, ReasonField } from '../../parts/drafts/kept_text';
import { ProblemBox } from '../../parts/problem';
import { announce } from '../../shell/announcer';
import { say } from '../../words/words';
import { claim, give_back, reassign, urge } from './acts';
import { ChangedNotice } from './changed_notice';
import { OfficialActs } from './official_acts';
import { kept_for } from './reason_dialog';
import { ReassignDialog } from './reassign_dialog';
import { refresh } from './store';
import { directs, is_free, is_mine, may_work, type Task } from './task';
import { words } from './task_words';

interface Props {
  task: Task;
  on_changed: (task: Task | undefined) => void;
}

type Open = 'reassign' | 'urge' | null;

const may_direct = (account: Account, task: Task): boolean => task.state === 'open' && directs(account, task);

interface UrgeProps {
  kept_as: string;
  on_close: () => void;
  on_urge: (reason: string) => void;
}

function UrgeDialog({ kept_as, on_close, on_urge }: UrgeProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    on_urge(String(new FormData(event.currentTarget as HTMLFormElement).get('reason')));
  };
  return (
    <Dialog title={say(words.urge)} onClose={on_close}>
      <p>{say(words.urge_why)}</p>
      <form onSubmit={submit}>
        <ReasonField of={kept_as} label={say(words.reason)} />
        <DialogButtons send={say(words.urge)} on_close={on_close} />
      </form>
    </Dialog>
  );
}

export function ActsBar({ task, on_changed }: Props) {
  const [open, set_open] = useState<Open>(null);
  const [thrown, set_thrown] = useState<unknown>(null);
  const [is_busy, set_busy] = useState(false);
  const account = me.value;
  if (!account || task.state !== 'open') return null;

  const run = async (doing: Promise<Task | undefined>, said: string) => {
    set_busy(true);
    set_open(null);
    set_thrown(null);
    try {
      const newer = await doing;
      forget_texts(kept_for(task));
      on_changed(newer);
      announce(said);
    } catch (refused) {
      set_thrown(refused);
    } finally {
      set_busy(false);
    }
  };
  const is_stale = thrown instanceof Refusal && thrown.code === 'stale';
  const see = async () => {
    set_thrown(null);
    on_changed(await refresh(task.userTaskKey));
  };

  return (
    <div class="acts no-print">
      {is_stale && <ChangedNotice problem={(thrown as Refusal).problem} on_seen={() => void see()} />}
      {thrown !== null && !is_stale && <ProblemBox thrown={thrown} />}
      <div class="row">
        {is_free(task) && may_work(account, task) && (
          <button
            type="button"
            class="main"
            disabled={is_busy}
            onClick={() => void run(claim(task), say(words.claimed))}
          >
            {say(words.claim)}
          </button>
        )}
        {is_mine(account, task) && task.owner === undefined && (
          <button type="button" disabled={is_busy} onClick={() => void run(give_back(task), say(words.given_back))}>
            {say(words.give_back)}
          </button>
        )}
        {may_direct(account, task) && (
          <>
            <button type="button" disabled={is_busy} onClick={() => set_open('reassign')}>
              {say(words.reassign)}
            </button>
            <button type="button" disabled={is_busy} onClick={() => set_open('urge')}>
              {say(words.urge)}
            </button>
          </>
        )}
        <OfficialActs task={task} account={account} is_busy={is_busy} run={run} />
      </div>
      {open === 'reassign' && (
        <ReassignDialog
          tasks={[task]}
          kept_as={kept_for(task, 'reassign')}
          on_close={() => set_open(null)}
          on_choose={(to, why) => run(reassign(task, to, why), say(words.reassigned, { who: person_name(to) }))}
        />
      )}
      {open === 'urge' && (
        <UrgeDialog
          kept_as={kept_for(task, 'urge')}
          on_close={() => set_open(null)}
          on_urge={(why) => void run(urge(task, why), say(words.urged))}
        />
      )}
    </div>
  );
}
