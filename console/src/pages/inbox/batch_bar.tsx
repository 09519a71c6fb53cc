// The same act for several tasks: each is done or refused by itself, and the outcome is told for all.
import { useState } from 'preact/hooks';
import { dispatches, me } from '../../api/session';
import { forget_texts } from '../../parts/drafts/kept_text';
import { ProblemBox } from '../../parts/problem';
import { announce } from '../../shell/announcer';
import { say } from '../../words/words';
import { claim, reassign } from './acts';
import { ReassignDialog } from './reassign_dialog';
import { is_free, may_work, type Task } from './task';
import { words } from './words';

const kept_as = 'batch-reassign';

interface Props {
  tasks: Task[];
  on_done: () => void;
}

interface Failed {
  task: Task;
  thrown: unknown;
}

async function one_by_one(tasks: Task[], doing: (task: Task) => Promise<unknown>): Promise<Failed[]> {
  const failed: Failed[] = [];
  for (const task of tasks) {
    await doing(task).catch((thrown: unknown) => failed.push({ task, thrown }));
  }
  return failed;
}

export function BatchBar({ tasks, on_done }: Props) {
  const [failed, set_failed] = useState<Failed[]>([]);
  const [is_busy, set_busy] = useState(false);
  const [is_assigning, set_assigning] = useState(false);
  const account = me.value;
  if (!account) return null;
  const claimable = tasks.filter((task) => is_free(task) && may_work(account, task));

  const run = async (which: Task[], doing: (task: Task) => Promise<unknown>) => {
    set_busy(true);
    const refused = await one_by_one(which, doing);
    set_busy(false);
    set_failed(refused);
    announce(say(words.batch_done, { done: which.length - refused.length, failed: refused.length }));
    if (refused.length > 0) return;
    forget_texts(kept_as);
    on_done();
  };

  return (
    <>
      <span class="quiet">{say(words.selected, { n: tasks.length })}</span>
      {claimable.length > 0 && (
        <button type="button" disabled={is_busy} onClick={() => void run(claimable, claim)}>
          {say(words.claim_selected)}
        </button>
      )}
      {dispatches(account) && (
        <button type="button" disabled={is_busy} onClick={() => set_assigning(true)}>
          {say(words.assign_selected)}
        </button>
      )}
      {is_assigning && (
        <ReassignDialog
          tasks={tasks}
          kept_as={kept_as}
          on_close={() => set_assigning(false)}
          on_choose={async (assignee, reason) => {
            set_assigning(false);
            await run(tasks, (task) => reassign(task, assignee, reason));
          }}
        />
      )}
      {failed.map(({ task, thrown }) => (
        <div class="batch-failure" key={task.userTaskKey}>
          <p>{task.name}</p>
          <ProblemBox thrown={thrown} />
        </div>
      ))}
    </>
  );
}
