import { useEffect, useState } from 'preact/hooks';
import { get } from '../../api/client';
import { Loading } from '../../parts/loading';
import { OffersPanel } from '../../parts/offers/offers_panel';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { go } from '../../shell/router';
import { words as shell } from '../../shell/words';
import { moment_text } from '../../words/moments';
import { person_name } from '../../api/organisation';
import { say } from '../../words/words';
import { ActsBar } from './acts_bar';
import { state_words } from './changed_notice';
import { ClocksPanel } from './clocks_panel';
import { CoursePanel } from './course_panel';
import { FactsPanel } from './facts_panel';
import { FilesPanel } from './files_panel';
import './inbox.css';
import { begin } from './begin';
import { OpinionsPanel } from './opinions_panel';
import { SentBack } from './sent_back';
import { listen, refresh } from './store';
import type { Task } from './task';
import { words } from './task_words';
import { WithdrawBar } from './withdraw_bar';
import { WorkPanel } from './work_panel';

function Ended({ task }: { task: Task }) {
  if (task.state === 'open') return null;
  const how = say(state_words[task.state]);
  const who = person_name(task.endedBy ?? '');
  return (
    <p class="panel">
      <strong>{how}</strong>{' '}
      {task.endDate && say(words.ended_by, { at: moment_text(task.endDate), who })}
    </p>
  );
}

export default function TaskPage({ values }: PageProps) {
  const key = values['key'] ?? '';
  const asked = useAnswer((signal) => get<Task>(`/v2/user-tasks/${key}`, signal), [key]);
  // After an act the page has the task from there; after another's act it keeps what it read, so that what is typed is
  // sent with the revision that it was typed upon, and the refusal tells what has changed.
  const [newer, set_newer] = useState<Task | undefined>(undefined);
  const task = newer ?? asked.answer;

  const [is_old, set_old] = useState(false);

  useEffect(begin, []);
  // Said at once, and nothing moved: whoever types here decides when to look.
  useEffect(
    () =>
      listen((news) => {
        const mine = news.filter((one) => one.notice.subject === `task/${key}`);
        if (mine.some(({ task: now }) => now === undefined || (task && now.revision > task.revision))) set_old(true);
      }),
    [key, task?.revision],
  );
  const [sent, set_sent] = useState(0);
  const look_after_sending = async () => {
    set_sent((last) => last + 1);
    const now = await refresh(key);
    if (now === undefined) go('/tasks');
    else set_newer(now);
  };
  const look = async () => set_newer(await get<Task>(`/v2/user-tasks/${key}`));
  useEffect(() => set_old(false), [task?.revision, task?.state]);
  useEffect(() => {
    if (task) document.title = `${task.name} · ${say(shell.product)}`;
  }, [task?.name]);

  return (
    <>
      <p class="no-print">
        <a href="/tasks">← {say(words.back)}</a>
      </p>
      {asked.thrown !== undefined && <h1 tabIndex={-1}>{say(shell.task)}</h1>}
      {asked.thrown !== undefined && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {!task && asked.thrown === undefined && <Loading />}
      {task && (
        <>
          <div class="row page-head">
            <h1 tabIndex={-1}>{task.name}</h1>
            <button type="button" class="plain row-end no-print" onClick={() => window.print()}>
              {say(words.print)}
            </button>
          </div>
          <Ended task={task} />
          {is_old && task.state === 'open' && (
            <p class="row old-note no-print" role="status">
              {say(words.is_old)}
              <button type="button" onClick={() => void look()}>
                {say(words.look)}
              </button>
            </p>
          )}
          <SentBack task={task} />
          <ActsBar task={task} on_changed={set_newer} />
          <WithdrawBar task={task} />
          <div class="two-columns">
            <WorkPanel key={task.userTaskKey} task={task} on_seen={set_newer} />
            <div>
              <OpinionsPanel task={task} on_changed={set_newer} />
              <OffersPanel
                case_key={task.processInstanceKey}
                as_of={task.revision}
                on_sent={() => void look_after_sending()}
              />
              <FilesPanel key={task.userTaskKey} task={task} />
              <FactsPanel task={task} />
              <ClocksPanel task_key={task.userTaskKey} revision={task.revision} />
              <CoursePanel task={task} sent={sent} on_changed={set_newer} />
            </div>
          </div>
        </>
      )}
    </>
  );
}
