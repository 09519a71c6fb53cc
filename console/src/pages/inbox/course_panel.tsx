// The course of the case, and a remark to be added to it.
import { useState } from 'preact/hooks';
import { department_name, person_name } from '../../api/organisation';
import { Refusal } from '../../api/problem';
import { me } from '../../api/session';
import { useKeptText } from '../../parts/drafts/kept_text';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { announce } from '../../shell/announcer';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { comment } from './acts';
import type { Deed } from './course';
import { type Course, read_course } from './course_read';
import { words } from './course_words';
import { may_add, type Task } from './task';

function DeedLine({ deed, course }: { deed: Deed; course: Course }) {
  const about = (deed.task && course.tasks.get(deed.task)) || (deed.took && course.element_at(deed.took)?.name);
  return (
    <li>
      <span class="quiet">{moment_text(deed.at)}</span>
      <span>
        <strong>{person_name(deed.who)}</strong>{' '}
        {deed.acting_for && <span>{say(words.for_whom, { who: person_name(deed.acting_for) })}</span>}{' '}
        {deed.department && <span class="quiet">{department_name(deed.department)}</span>} {say(deed.what)}
        {deed.file && <span class="file-name">“{deed.file}”</span>}
        {about && ` · ${about}`} {deed.to && say(words.to_whom, { who: person_name(deed.to) })}
      </span>
      {deed.reason && <q>{deed.reason}</q>}
    </li>
  );
}

function CommentForm({ task, on_done }: { task: Task; on_done: (task: Task | undefined) => void }) {
  const [text, set_text] = useKeptText(`${task.userTaskKey}-remark`);
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

interface Props {
  task: Task;
  sent: number; // what was sent to the case from here: the task may know nothing of it
  on_changed: (task: Task | undefined) => void;
}

export function CoursePanel({ task, sent, on_changed }: Props) {
  const asked = useAnswer((signal) => read_course(task, signal), [task.userTaskKey, task.revision, sent]);
  const account = me.value;
  const is_closed = asked.thrown instanceof Refusal && asked.thrown.problem.status === 403;
  return (
    <section class="panel">
      <h2>{say(words.title)}</h2>
      {is_closed && <p class="quiet">{say(words.not_readable)}</p>}
      {asked.thrown !== undefined && !is_closed && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {asked.answer?.deeds.length === 0 && <p class="quiet">{say(words.nothing)}</p>}
      <ol class="course">
        {asked.answer?.deeds.map((deed) => <DeedLine key={deed.position} deed={deed} course={asked.answer!} />)}
      </ol>
      {account && may_add(account, task) && <CommentForm task={task} on_done={on_changed} />}
    </section>
  );
}
