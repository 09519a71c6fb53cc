// Load and latency at a glance: what the service has measured since the page was opened.
import { useState } from 'preact/hooks';
import { department_name, read_organisation } from '../../api/organisation';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { exact_text } from '../../words/moments';
import { say, type Pair } from '../../words/words';
import { ChartCard } from './chart_card';
import type { Load, Sample } from './load_read';
import { Nodes } from './nodes_table';
import { OperationsFrame, Wide } from './operations_frame';
import { useLoad } from './use_load';
import { words } from './words';

type Measured = Exclude<keyof Sample, 'at'>;

const charts: [Measured, Pair, Pair][] = [
  ['commands', words.commands, words.a_second],
  ['commit_ms', words.commit_time, words.milliseconds],
  ['batch', words.batch_size, words.commands_unit],
  ['queue', words.queue, words.commands_unit],
  ['timer_lag_s', words.timer_lag, words.seconds],
  ['behind', words.inbox_backlog, words.notices_unit],
  ['requests', words.requests, words.a_second],
  ['connections', words.connections, words.pieces],
  ['memory_mb', words.memory, words.megabytes],
  ['cases', words.running_cases, words.pieces],
  ['tasks', words.open_tasks, words.pieces],
  ['jobs', words.open_jobs, words.pieces],
  ['incidents', words.incidents, words.pieces],
];

function Standing({ load }: { load: Load }) {
  const { engine, service, open } = load;
  const facts: [Pair, preact.ComponentChildren][] = [
    [words.service_state, engine.trouble ?? say(engine.ready ? words.ready : words.not_ready)],
    [words.running_cases, open.cases],
    [words.cases_with_incident, open.casesWithIncident],
    [words.open_tasks, `${open.tasks}`],
    [words.late_tasks, open.lateTasks],
    [words.open_jobs, open.jobs],
    [words.stuck_jobs, open.stuckJobs],
    [words.incidents, <a href="/operations/incidents">{open.incidents}</a>],
    [words.timers, open.timers],
    [words.events, open.subscriptions],
    [words.kept_messages, open.messages],
    [words.cases_in_memory, engine.casesInMemory],
    [words.inbox_sessions, service.inboxSessions],
    [words.failed_requests, service.failedRequests],
    [words.position, engine.position],
  ];
  return (
    <section class="panel">
      <h2>{say(words.standing_now)}</h2>
      <dl class="facts tiles">
        {facts.map(([name, value]) => (
          <div key={name[1]}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Inboxes({ load }: { load: Load }) {
  if (load.inboxes.length === 0) return null;
  return (
    <section>
      <h2>{say(words.inboxes)}</h2>
      <Wide label={say(words.inboxes)}>
        <table class="counts">
          <thead>
            <tr>
              {[words.department, words.notices, words.consumers, words.behind].map((one) => (
                <th scope="col">{say(one)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {load.inboxes.map((one) => (
              <tr key={one.department}>
                <td>{department_name(one.department)}</td>
                <td>{one.head}</td>
                <td>{one.consumers}</td>
                <td>{one.consumers === 0 ? <span class="quiet">{say(words.nobody_reads)}</span> : one.behind}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

export default function LoadPage(_: PageProps) {
  const [is_paused, set_paused] = useState(false);
  const { load, samples, thrown } = useLoad(is_paused);
  useAnswer(read_organisation, []);
  const pause = (
    <button type="button" aria-pressed={is_paused} onClick={() => set_paused(!is_paused)}>
      {say(is_paused ? words.go_on : words.pause)}
    </button>
  );
  return (
    <OperationsFrame title={say(words.load)} beside={pause}>
      {thrown !== undefined && <ProblemBox thrown={thrown} />}
      {!load && thrown === undefined && <Loading />}
      {load && <p class="quiet">{say(words.measured_at, { when: exact_text(load.at) })}</p>}
      {load && (
        <div class="charts">
          {charts.map(([measure, name, unit]) => (
            <ChartCard
              key={measure}
              name={say(name)}
              unit={say(unit)}
              values={samples.map((one) => [one.at, one[measure]] as const)}
            />
          ))}
        </div>
      )}
      {load && <Standing load={load} />}
      {load && <Nodes when={load.at} />}
      {load && <Inboxes load={load} />}
    </OperationsFrame>
  );
}
