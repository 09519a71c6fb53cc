// How the case stood: tokens, open tasks, timers, jobs, messages, incidents.
import type { ComponentChildren } from 'preact';
import { department_name, person_name, role_name } from '../../api/organisation';
import { due_text } from '../../words/moments';
import { say, type Pair } from '../../words/words';
import { type Model, name_of } from './model';
import type { OpenTask, State, Token } from './state';
import { words } from './words';

export function Listing({
  title,
  empty,
  head,
  rows,
}: {
  title: Pair;
  empty: Pair;
  head: Pair[];
  rows: ComponentChildren[];
}) {
  return (
    <div class="listing">
      <h3>{say(title)}</h3>
      {rows.length === 0 && <p class="quiet">{say(empty)}</p>}
      {rows.length > 0 && (
        <div class="wide" tabIndex={0} role="region" aria-label={say(title)}>
          <table>
            <thead>
              <tr>
                {head.map((one) => (
                  <th scope="col">{say(one)}</th>
                ))}
              </tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Step({ id, model }: { id: string; model: Model }) {
  const name = name_of(model, id);
  return (
    <>
      {name} {name !== id && <code class="quiet">{id}</code>}
    </>
  );
}

function waits_for(token: Token): ComponentChildren {
  if (token.incidentKey)
    return <span class="mark mark-red">{say(words.wait_incident, { key: token.incidentKey })}</span>;
  if (token.calledProcessInstanceKey) {
    const key = token.calledProcessInstanceKey;
    return <a href={`/cases/${key}`}>{say(words.wait_case, { key })}</a>;
  }
  if (token.userTaskKey) return say(words.wait_task, { key: token.userTaskKey });
  if (token.jobKey) return say(words.wait_job, { key: token.jobKey });
  return token.running ? say(words.runs) : '';
}

export function whose_text(task: OpenTask): string {
  const parts = [
    task.department && department_name(task.department),
    task.role
      ? role_name(task.role)
      : (task.candidateGroups ?? []).map((group) => role_name(group.replace(/^role:/, ''))).join(say(words.comma)),
    task.assignee && person_name(task.assignee),
  ];
  return parts.filter(Boolean).join(' · ');
}

export function StandingPanel({ state, model }: { state: State; model: Model }) {
  return (
    <section class="panel" data-standing={state.position}>
      <h2>{say(words.standing)}</h2>
      <Listing
        title={words.tokens}
        empty={words.no_token}
        head={[words.step, words.waits_for]}
        rows={state.tokens.map((token) => (
          <tr key={token.token} data-token={token.token} data-element={token.elementId}>
            <td>
              <Step id={token.elementId} model={model} />{' '}
              {token.loopItem !== undefined && say(words.item, { n: token.loopItem })}
            </td>
            <td>{waits_for(token)}</td>
          </tr>
        ))}
      />
      <Listing
        title={words.open_tasks}
        empty={words.no_task}
        head={[words.task, words.whose, words.due]}
        rows={state.userTasks.map((task) => (
          <tr
            key={task.userTaskKey}
            data-open-task={task.userTaskKey}
            data-element={task.elementId}
            data-assignee={task.assignee ?? ''}
          >
            <td>
              <Step id={task.elementId} model={model} />
            </td>
            <td>{whose_text(task)}</td>
            <td>{task.dueDate && due_text(task.dueDate)}</td>
          </tr>
        ))}
      />
      <Listing
        title={words.timers}
        empty={words.no_timer}
        head={[words.step, words.due]}
        rows={state.timers.map((timer) => (
          <tr key={timer.timerKey} data-timer={timer.timerKey}>
            <td>
              <Step id={timer.elementId} model={model} />
            </td>
            <td>{due_text(timer.due)}</td>
          </tr>
        ))}
      />
      {state.jobs.length > 0 && (
        <Listing
          title={words.jobs}
          empty={words.no_token}
          head={[words.step, words.result]}
          rows={state.jobs.map((job) => (
            <tr key={job.jobKey}>
              <td>
                <code>{job.type}</code>
              </td>
              <td>
                {say(words.retries, { n: job.retries })} {job.errorMessage}
              </td>
            </tr>
          ))}
        />
      )}
      {state.incidents.length > 0 && (
        <Listing
          title={words.incidents}
          empty={words.no_token}
          head={[words.step, words.what]}
          rows={state.incidents.map((incident) => (
            <tr key={incident.incidentKey}>
              <td>
                <Step id={incident.elementId} model={model} />
              </td>
              <td lang="en">{incident.errorMessage}</td>
            </tr>
          ))}
        />
      )}
      <details class="messages">
        <summary>{`${say(words.messages)} (${state.subscriptions.length})`}</summary>
        <ul>
          {state.subscriptions.map((one) => (
            <li key={one.subscriptionKey}>
              <Step id={one.elementId} model={model} /> · <code>{one.name}</code>{' '}
              <code class="quiet">{one.correlationKey}</code>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
