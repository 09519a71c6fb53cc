// Somebody was faster (412): who did what, how the task stands now, and that nothing typed is lost.
import type { Change, Problem } from '../../api/problem';
import { person_name } from '../../api/organisation';
import { moment_text } from '../../words/moments';
import { say, type Pair } from '../../words/words';
import { assignee_text } from './row';
import type { Task } from './task';
import { words } from './task_words';

const commands: Record<string, Pair> = {
  AssignTask: words.command_assign,
  UpdateTask: words.command_update,
  CompleteTask: words.command_complete,
  DelegateTask: words.command_delegate,
  ResolveTask: words.command_resolve,
  RecallTask: words.command_recall,
  AddSigners: words.command_add_signers,
  RemoveSigner: words.command_remove_signer,
  GiveOpinion: words.command_sign,
  ReturnTask: words.command_return,
  WithdrawTask: words.command_withdraw,
};

export const state_words: Record<Task['state'], Pair> = {
  open: words.open,
  completed: words.completed,
  cancelled: words.cancelled,
  returned: words.returned,
  withdrawn: words.withdrawn,
};

function change_text(change: Change): string {
  const what = say(commands[change.command] ?? words.command_other, { command: change.command });
  const line = say(words.changed_line, { at: moment_text(change.at), who: person_name(change.actor ?? ''), what });
  return change.reason ? line + say(words.changed_reason, { reason: change.reason }) : line;
}

export function ChangedNotice({ problem, on_seen }: { problem: Problem; on_seen: () => void }) {
  const now = problem.current as Task | undefined;
  return (
    <div class="problem" role="alert" data-changed>
      <p class="problem-advice">{say(words.changed_title)}</p>
      <ul>
        {(problem.changes ?? []).map((change) => (
          <li key={change.position}>{change_text(change)}</li>
        ))}
      </ul>
      {now && <p>{say(words.changed_now, { state: say(state_words[now.state]), who: assignee_text(now) })}</p>}
      <p>{say(words.changed_kept)}</p>
      <button type="button" onClick={on_seen}>
        {say(words.seen_go_on)}
      </button>
    </div>
  );
}
