// The statutory clocks that run over a task, each with the count that led to its end, day by day.
import { get } from '../../api/client';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { due_text, local_day, moment_text, weekday_text } from '../../words/moments';
import { say } from '../../words/words';
import { TimeMark } from './row';
import { words } from './task_words';
import { now } from './time_left';

export interface CountedDay {
  day: string;
  counts: boolean;
  why: string;
}

export interface RunningClock {
  rule: string;
  title?: string;
  basis?: string;
  confidence?: string; // what stands beside a figure that has yet to be confirmed
  term: string; // in words
  started: string;
  due: string;
  suspended: boolean;
  suspendedBecause?: string;
  extensions: string[];
  calendar?: string;
  certain: boolean;
  days: CountedDay[];
  warnings: string[];
}

function Count({ clock }: { clock: RunningClock }) {
  const today = local_day(new Date(now.value));
  return (
    <details>
      <summary>{say(words.clock_count)}</summary>
      <dl class="facts">
        <dt>{say(words.clock_started)}</dt>
        <dd>{moment_text(clock.started)}</dd>
        <dt>{say(words.clock_term)}</dt>
        <dd>{[clock.term, clock.confidence].filter(Boolean).join(' · ')}</dd>
        {clock.extensions.length > 0 && <dt>{say(words.clock_extended)}</dt>}
        {clock.extensions.length > 0 && <dd>{clock.extensions.join('、')}</dd>}
        {clock.basis && <dt>{say(words.legal_basis)}</dt>}
        {clock.basis && <dd>{clock.basis}</dd>}
        {clock.calendar && <dt>{say(words.clock_calendar)}</dt>}
        {clock.calendar && <dd>{clock.calendar}</dd>}
      </dl>
      {clock.warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.day)}</th>
            <th scope="col">{say(words.counts)}</th>
            <th scope="col">{say(words.why)}</th>
          </tr>
        </thead>
        <tbody>
          {numbered(clock.days).map(({ day, number }) => (
            <tr key={day.day} class={`${day.counts ? '' : 'uncounted'} ${day.day === today ? 'is-today' : ''}`}>
              <td>
                {day.day} {weekday_text(day.day)}
                {day.day === today && <strong> {say(words.today)}</strong>}
              </td>
              <td>{day.counts ? number : say(words.not_counted)}</td>
              <td>{day.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

export function numbered(days: CountedDay[]): { day: CountedDay; number: number }[] {
  let number = 0;
  return days.map((day) => ({ day, number: day.counts ? ++number : number }));
}

export function ClocksPanel({ task_key, revision }: { task_key: string; revision: number }) {
  const asked = useAnswer(
    (signal) => get<{ items: RunningClock[] }>(`/v2/user-tasks/${task_key}/clocks`, signal),
    [task_key, revision],
  );
  return (
    <section class="panel">
      <h2>{say(words.clocks)}</h2>
      {asked.thrown !== undefined && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {asked.answer?.items.length === 0 && <p class="quiet">{say(words.no_clock)}</p>}
      {asked.answer?.items.map((clock) => (
        <div class="clock" key={clock.rule}>
          <h3>{clock.title ?? clock.rule}</h3>
          <p>
            {clock.suspended ? (
              <span class="mark">{`${say(words.clock_suspended)} ${clock.suspendedBecause ?? ''}`}</span>
            ) : (
              <TimeMark due={clock.due} />
            )}{' '}
            <span class="quiet">{say(words.clock_due, { at: due_text(clock.due) })}</span>
          </p>
          <Count clock={clock} />
        </div>
      ))}
    </section>
  );
}
