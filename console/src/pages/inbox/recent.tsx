// What this person completed lately: from there it can be taken back.
import { useState } from 'preact/hooks';
import { get } from '../../api/client';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { words } from './official_words';
import type { Task } from './task';

function RecentTasks({ who }: { who: string }) {
  const asked = useAnswer(
    (signal) =>
      get<{ items: Task[] }>(
        `/v2/user-tasks?state=completed&assignee=${encodeURIComponent(who)}&sort=-endDate&limit=10`,
        signal,
      ),
    [who],
  );
  if (asked.thrown !== undefined) return <ProblemBox thrown={asked.thrown} retry={asked.again} />;
  if (!asked.answer) return <Loading />;
  if (asked.answer.items.length === 0) return <p class="quiet">{say(words.none_recent)}</p>;
  return (
    <ul class="course">
      {asked.answer.items.map((task) => (
        <li key={task.userTaskKey}>
          <a href={`/tasks/${task.userTaskKey}`}>{task.name}</a>
          <span class="quiet">
            {task.businessKey ?? task.processDefinitionId} {task.endDate && moment_text(task.endDate)}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Recent({ who }: { who: string }) {
  const [is_open, set_open] = useState(false);
  return (
    <details class="recent no-print" onToggle={(event) => set_open(event.currentTarget.open)}>
      <summary>{say(words.recent)}</summary>
      {is_open && <RecentTasks who={who} />}
    </details>
  );
}
