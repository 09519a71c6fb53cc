import { get } from '../../api/client';
import { department_name, role_name } from '../../api/organisation';
import { useAnswer } from '../../parts/use_answer';
import { due_text, moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { assignee_text, TimeMark } from './row';
import type { Task } from './task';
import { words } from './task_words';

export function FactsPanel({ task }: { task: Task }) {
  const facts: [string, preact.ComponentChildren][] = [
    [say(words.case_no), task.businessKey],
    [say(words.process), <ProcessName task={task} />],
    [say(words.department), task.department && department_name(task.department)],
    [say(words.role), task.role && role_name(task.role)],
    [say(words.assignee), assignee_text(task)],
    [say(words.came), task.creationDate && moment_text(task.creationDate)],
    [say(words.due), task.state === 'open' && task.dueDate && <Due at={task.dueDate} />],
    [say(words.legal_basis), task.legalBasis],
  ];
  return (
    <section class="panel">
      <h2>{say(words.facts)}</h2>
      <dl class="facts">
        {facts
          .filter(([, value]) => Boolean(value))
          .flatMap(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name}.`}>{value}</dd>])}
      </dl>
    </section>
  );
}

// Its id until its name is there, and for good when it has none.
function ProcessName({ task }: { task: Task }) {
  const key = task.processDefinitionKey;
  const asked = useAnswer(
    (signal) => get<{ name: string }>(`/v2/process-definitions/${key}`, signal),
    [key],
  );
  return <>{asked.answer?.name || task.processDefinitionId}</>;
}

function Due({ at }: { at: string }) {
  return (
    <>
      {due_text(at)} <TimeMark due={at} />
    </>
  );
}
