// The course of the case, and a remark to be added to it.
import { useState } from 'preact/hooks';
import { ask } from '../../api/client';
import { read_history } from '../../api/history';
import { department_name, person_name } from '../../api/organisation';
import { Refusal } from '../../api/problem';
import { me } from '../../api/session';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { announce } from '../../shell/announcer';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { comment } from './acts';
import { type Deed, deeds_of } from './course';
import { words } from './course_words';
import { may_add, type Task } from './task';

interface Course {
  deeds: Deed[];
  names: ReadonlyMap<string, string>; // of tasks
}

async function read_course(task: Task, signal: AbortSignal): Promise<Course> {
  const key = task.processInstanceKey;
  const records = await read_history(key, signal);
  const tasks = await ask<{ items: Task[] }>(
    '/v2/user-tasks/search',
    { filter: { processInstanceKey: key }, page: { limit: 1000 } },
    signal,
  );
  return { deeds: deeds_of(records), names: new Map(tasks.items.map((one) => [one.userTaskKey, one.name])) };
}

function DeedLine({ deed, names }: { deed: Deed; names: ReadonlyMap<string, string> }) {
  const task = deed.task && names.get(deed.task);
  return (
    <li>
      <span class="quiet">{moment_text(deed.at)}</span>
      <span>
        <strong>{person_name(deed.who)}</strong>{' '}
        {deed.acting_for && <span>{say(words.for_whom, { who: person_name(deed.acting_for) })}</span>}{' '}
        {deed.department && <span class="quiet">{department_name(deed.department)}</span>} {say(deed.what)}
        {deed.file && <span class="file-name">“{deed.file}”</span>}
        {task && ` · ${task}`} {deed.to && say(words.to_whom, { who: person_name(deed.to) })}
      </span>
      {deed.reason && <q>{deed.reason}</q>}
    </li>
  );
}

function CommentForm({ task, on_done }: { task: Task; on_done: (task: Task | undefined) => void }) {
  const [text, set_text] = useState('');
  const [thrown, set_thrown] = useState<unknown>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    set_thrown(null);
    try {
      const newer = await comment(task, text);
      set_text('');
      announce(say(words.comment_done));
      on_done(newer);
    } catch (refused) {
      set_thrown(refused);
    }
  };
  return (
    <form class="stack no-print" onSubmit={(event) => void submit(event)}>
      <label>
        {say(words.comment)}
        <textarea required value={text} onInput={(event) => set_text(event.currentTarget.value)} />
      </label>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      <div>
        <button type="submit">{say(words.comment_send)}</button>
      </div>
    </form>
  );
}

export function CoursePanel({ task, on_changed }: { task: Task; on_changed: (task: Task | undefined) => void }) {
  const asked = useAnswer((signal) => read_course(task, signal), [task.userTaskKey, task.revision]);
  const account = me.value;
  const is_closed = asked.thrown instanceof Refusal && asked.thrown.problem.status === 403;
  return (
    <section class="panel">
      <h2>{say(words.title)}</h2>
      {is_closed && <p class="quiet">{say(words.not_readable)}</p>}
      {asked.thrown !== undefined && !is_closed && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {asked.answer?.deeds.length === 0 && <p class="quiet">{say(words.nothing)}</p>}
      <ol class="course">
        {asked.answer?.deeds.map((deed) => <DeedLine key={deed.position} deed={deed} names={asked.answer!.names} />)}
      </ol>
      {account && may_add(account, task) && <CommentForm task={task} on_done={on_changed} />}
    </section>
  );
}
