// 撤回: shown with a completed task, for whoever completed it.
import { useState } from 'preact/hooks';
import { get } from '../../api/client';
import { me } from '../../api/session';
import { forget_texts } from '../../parts/drafts/kept_text';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { announce } from '../../shell/announcer';
import { go } from '../../shell/router';
import { say } from '../../words/words';
import { withdraw } from './acts';
import { words } from './official_words';
import { kept_for, reason_in, ReasonDialog } from './reason_dialog';
import type { Task } from './task';
import { type Refused, WhyNot } from './why_not';
import { not_taken_back } from './why_not_words';

interface Withdrawal extends Refused {
  possible: boolean;
}

export function WithdrawBar({ task }: { task: Task }) {
  const [is_open, set_open] = useState(false);
  const [thrown, set_thrown] = useState<unknown>(null);
  const may = useAnswer(
    (signal) => get<Withdrawal>(`/v2/user-tasks/${task.userTaskKey}/withdrawal`, signal),
    [task.userTaskKey],
  );
  if (task.state !== 'completed' || task.endedBy !== me.value?.name || !may.answer) return null;
  const send = async (reason: string) => {
    set_open(false);
    try {
      await withdraw(task, reason);
      forget_texts(kept_for(task));
      announce(say(words.withdrawn));
      go('/tasks');
    } catch (refused) {
      set_thrown(refused);
    }
  };
  return (
    <div class="acts no-print">
      {thrown !== null && <ProblemBox thrown={thrown} />}
      {may.answer.possible ? (
        <button type="button" onClick={() => set_open(true)}>
          {say(words.withdraw)}
        </button>
      ) : (
        <details>
          <summary>{say(words.no_withdrawal)}</summary>
          <WhyNot of={may.answer} words={not_taken_back} />
        </details>
      )}
      {is_open && (
        <ReasonDialog
          title={words.withdraw}
          kept_as={kept_for(task, 'withdraw')}
          about={words.withdraw_why}
          on_close={() => set_open(false)}
          on_send={(form) => void send(reason_in(form))}
        />
      )}
    </div>
  );
}
