// What can be done now: cases to begin, tasks, jobs, messages, time, and any other command of stories.
import { useState } from 'preact/hooks';
import { department_name, person_name } from '../../../api/organisation';
import { moment_text } from '../../../words/moments';
import { say } from '../../../words/words';
import type { State } from '../../cases/state';
import { ActForm } from './act_form';
import { type DrawnModel, name_in, type Startable } from './drawn_model';
import {
  awaited_by,
  type Awaited,
  for_case,
  type JobThere,
  jobs_of,
  type Moment,
  said_to,
  type Step,
  type TaskThere,
  tasks_of,
  variables_of,
  word_of,
} from './played';
import type { Run } from './run';
import { run_words as words } from './words';

interface Here {
  run: Run;
  model: DrawnModel;
  moment: Moment;
}

const step_of = (command: string, variables = ''): Step => (variables === '' ? { command } : { command, variables });

function StartAct({ run, one }: { run: Run; one: Startable }) {
  const [key, set_key] = useState('');
  const command = `start ${one.id}${key === '' ? '' : ` key=${word_of(key)}`}`;
  return (
    <ActForm
      run={run}
      name={one.name}
      title={say(words.start, { name: one.name })}
      form={one.form}
      choices={[
        {
          label: say(words.start_short),
          name: say(words.start, { name: one.name }),
          do: (values) => run.take([step_of(command, values)]),
          is_main: true,
        },
      ]}
    >
      <input
        aria-label={say(words.business_key)}
        placeholder={say(words.business_key)}
        value={key}
        onInput={(event) => set_key(event.currentTarget.value)}
      />
    </ActForm>
  );
}

interface OfCase extends Here {
  number: number;
  state: State;
}

function TaskAct({ run, model, moment, number, state, place }: OfCase & { place: TaskThere }) {
  const name = name_in(model, place.element);
  const { department, assignee } = place.task;
  const who = [department && department_name(department), assignee && person_name(assignee)].filter(Boolean).join(' ');
  return (
    <ActForm
      run={run}
      name={name}
      title={
        <>
          <strong>{name}</strong> {who !== '' && <span class="quiet">{say(words.for_whom, { who })}</span>}
        </>
      }
      form={model.forms.get(place.element)}
      data={variables_of(state)}
      choices={[
        {
          label: say(words.complete),
          name: say(words.complete_which, { name }),
          do: (values) =>
            run.take(for_case(number, moment.currentCase, step_of(`complete ${place.command}`, values))),
          is_main: true,
        },
      ]}
    />
  );
}

function JobAct({ run, model, moment, number, place }: OfCase & { place: JobThere }) {
  const [why, set_why] = useState('');
  const name = name_in(model, place.element);
  const act = (rest: string) => (values: string) =>
    run.take(for_case(number, moment.currentCase, step_of(`job ${place.command}${rest}`, values)));
  const reason = why.trim() === '' ? say(words.job_refused) : why.trim();
  const failing = () => act(` fails ${reason.replace(/["'{]/g, ' ')}`)('');
  const title = say(words.job, { name, type: place.type });
  return (
    <ActForm
      run={run}
      name={name}
      title={title}
      choices={[
        { label: say(words.job_done), name: `${say(words.job_done)} ${title}`, do: act(''), is_main: true },
        { label: say(words.job_fails), name: `${say(words.job_fails)} ${title}`, do: failing },
        {
          label: say(words.job_throws),
          name: `${say(words.job_throws)} ${title}`,
          do: act(` throws ${word_of(why.trim() || (model.errors[0] ?? 'ERROR'))}`),
        },
      ]}
    >
      <input
        aria-label={say(words.job_why)}
        placeholder={say(words.job_why)}
        value={why}
        onInput={(event) => set_why(event.currentTarget.value)}
      />
    </ActForm>
  );
}

function MessageAct({ run, one }: { run: Run; one: Awaited }) {
  const title = say(one.kind === 'signal' ? words.signal : words.message, { name: one.name });
  return (
    <ActForm
      run={run}
      name={one.name}
      title={
        <>
          {title} {one.key !== '' && <span class="quiet">{say(words.with_key, { key: one.key })}</span>}
        </>
      }
      choices={[
        {
          label: say(words.send),
          name: `${say(words.send)} ${title}`,
          do: (values) => run.take([step_of(said_to(one), values)]),
          is_main: true,
        },
      ]}
    />
  );
}

function BeginningMessage({ run, name }: { run: Run; name: string }) {
  const [key, set_key] = useState('');
  const title = say(words.message, { name });
  return (
    <ActForm
      run={run}
      name={name}
      title={title}
      choices={[
        {
          label: say(words.send),
          name: `${say(words.send)} ${title}`,
          do: (values) => run.take([step_of(said_to({ kind: 'message', name, key }), values)]),
        },
      ]}
    >
      <input
        aria-label={say(words.key)}
        placeholder={say(words.key)}
        value={key}
        onInput={(event) => set_key(event.currentTarget.value)}
      />
    </ActForm>
  );
}

function Waiting({ run, model, moment }: Here) {
  if (moment.nextDue === undefined) return null;
  const due = moment.cases.flatMap((one) => one.timers.filter((timer) => timer.due === moment.nextDue));
  const what = [...new Set(due.map((timer) => name_in(model, timer.elementId)))].join('、');
  return (
    <div class="run-act">
      {what !== '' && <p class="run-act-title">{say(words.wait_why, { what })}</p>}
      <button
        type="button"
        class="small"
        disabled={run.is_under_way.value}
        onClick={() => void run.take([{ command: 'wait' }])}
      >
        {say(words.wait, { at: moment_text(moment.nextDue) })}
      </button>
    </div>
  );
}

function OtherCommand({ run }: { run: Run }) {
  const [command, set_command] = useState('');
  return (
    <details class="run-act">
      <summary>{say(words.other)}</summary>
      <form
        class="run-other"
        onSubmit={(event) => {
          event.preventDefault();
          if (command.trim() !== '') void run.take([{ command: command.trim() }]).then((ok) => ok && set_command(''));
        }}
      >
        <input
          aria-label={say(words.other_command)}
          value={command}
          spellcheck={false}
          onInput={(event) => set_command(event.currentTarget.value)}
        />
        <button type="submit" class="small" disabled={run.is_under_way.value}>
          {say(words.other_do)}
        </button>
      </form>
      <p class="quiet">
        <span lang="en">{say(words.other_hint)}</span>
      </p>
    </details>
  );
}

function ActsOfCase(here: OfCase) {
  const { run, model, moment, number, state } = here;
  return (
    <>
      {state.incidents.map((one) => (
        <div class="run-act" key={`i${one.incidentKey}`}>
          <p class="run-act-title">
            <span class="mark mark-red">{say(words.incident)}</span> {name_in(model, one.elementId)}
          </p>
          <button
            type="button"
            class="small"
            disabled={run.is_under_way.value}
            onClick={() => void run.take(for_case(number, moment.currentCase, { command: 'resolve' }))}
          >
            {say(words.resolve)}
          </button>
        </div>
      ))}
      {tasks_of(state).map((place) => (
        <TaskAct key={`t${place.task.userTaskKey}`} {...here} place={place} />
      ))}
      {jobs_of(state).map((place) => (
        <JobAct key={`j${number}-${place.command}`} {...here} place={place} />
      ))}
      {awaited_by(state).map((one) => (
        <MessageAct key={`m${number}-${one.element}-${one.name}`} run={run} one={one} />
      ))}
    </>
  );
}

export function Acts({ run, model, moment }: Here) {
  const going = moment.cases.map((state, i) => ({ state, number: i + 1 })).filter(({ state }) => state.state === 'active');
  const is_first = moment.cases.length === 0;
  const starts = model.processes.map((one) => <StartAct key={one.id} run={run} one={one} />);
  const messages = model.messages.map((name) => <BeginningMessage key={name} run={run} name={name} />);
  return (
    <section aria-label={say(words.acts)} class="run-acts">
      <h3>{say(words.acts)}</h3>
      {going.map(({ state, number }) => (
        <ActsOfCase key={number} run={run} model={model} moment={moment} state={state} number={number} />
      ))}
      {!is_first && going.length === 0 && moment.nextDue === undefined && (
        <p class="quiet">{say(words.nothing_to_do)}</p>
      )}
      <Waiting run={run} model={model} moment={moment} />
      {is_first ? (
        [...starts, ...messages]
      ) : (
        <details class="run-act">
          <summary>{say(words.start_short)}</summary>
          {starts}
          {messages}
        </details>
      )}
      <OtherCommand run={run} />
    </section>
  );
}
