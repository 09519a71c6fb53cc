// Why the task is here again, and in whose name it is done.
import { person_name } from '../../api/organisation';
import { say } from '../../words/words';
import { words } from './official_words';
import type { Task } from './task';

export function SentBack({ task }: { task: Task }) {
  if (task.state !== 'open') return null;
  const why = task.reopened === 'withdrawn' ? words.taken_back : words.sent_back;
  return (
    <>
      {task.said && <p class="old-note">{say(why, { who: person_name(task.sentBy ?? ''), said: task.said })}</p>}
      {task.owner && <p class="old-note">{say(words.in_name_of, { who: person_name(task.owner) })}</p>}
      {task.resolvedBy && <p class="old-note">{say(words.resolved_by, { who: person_name(task.resolvedBy) })}</p>}
    </>
  );
}
