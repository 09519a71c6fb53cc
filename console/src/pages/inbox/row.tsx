import { me } from '../../api/session';
import { due_text } from '../../words/moments';
import { say } from '../../words/words';
import { department_name, person_name } from '../../api/organisation';
import { is_mine, type Task, urgent_from } from './task';
import { time_left, type Urgency } from './time_left';
import { words } from './words';

const marks: Record<Urgency, string> = {
  late: 'mark-red',
  today: 'mark-red',
  soon: 'mark-amber',
  later: 'mark-green',
  none: '',
};

export function TimeMark({ due }: { due: string | undefined }) {
  const left = time_left(due);
  return <span class={`mark ${marks[left.urgency]}`}>{left.text}</span>;
}

export function assignee_text(task: Task): string {
  const account = me.value;
  if (task.assignee === undefined) return say(words.nobody);
  return account && is_mine(account, task) ? say(words.me) : person_name(task.assignee);
}

interface Props {
  task: Task;
  is_selected: boolean;
  on_select: (is_selected: boolean) => void;
  position: number;
  count: number;
}

export function TaskRow({ task, is_selected, on_select, position, count }: Props) {
  return (
    <li class="task-row" aria-posinset={position} aria-setsize={count} data-task={task.userTaskKey}>
      <label class="task-pick">
        <input
          type="checkbox"
          checked={is_selected}
          aria-label={say(words.select, { name: task.name })}
          onChange={(event) => on_select(event.currentTarget.checked)}
        />
      </label>
      <div class="task-what">
        <a class="task-name" href={`/tasks/${task.userTaskKey}`}>
          {task.name}
        </a>
        {task.priority >= urgent_from && <span class="mark mark-red">{say(words.urgent)}</span>}
        <span class="task-case quiet">{task.businessKey ?? task.processDefinitionId}</span>
      </div>
      <div class="task-due">
        <TimeMark due={task.dueDate} />
        {task.dueDate && <span class="quiet">{due_text(task.dueDate)}</span>}
      </div>
      <div class="task-who quiet">
        <span>{assignee_text(task)}</span>
        {task.department && <span>{department_name(task.department)}</span>}
      </div>
    </li>
  );
}
