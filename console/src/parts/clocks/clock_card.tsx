// A statutory clock, with the count that led to its end, day by day: as it stands, or as it stood on a day of the past.
import type { ComponentChildren } from 'preact';
import { due_text, local_day, moment_text, weekday_text } from '../../words/moments';
import { say } from '../../words/words';
import './clocks.css';
import { words } from './words';

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
  state?: 'running' | 'yellow' | 'red' | 'suspended';
  left?: number; // hours, minutes by the clock on the wall (MIN, WH), working or calendar days; negative when late
  unit?: 'MIN' | 'H' | 'WH' | 'CD' | 'WD' | 'M' | 'Y';
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

function Count({ clock, day_shown, is_now }: { clock: RunningClock; day_shown: string; is_now: boolean }) {
  const of_day = is_now ? words.today : words.this_day;
  return (
    <details>
      <summary>{say(words.count)}</summary>
      <dl class="facts">
        <dt>{say(words.started)}</dt>
        <dd>{moment_text(clock.started)}</dd>
        <dt>{say(words.term)}</dt>
        <dd>{[clock.term, clock.confidence].filter(Boolean).join(' · ')}</dd>
        {clock.extensions.length > 0 && <dt>{say(words.extended)}</dt>}
        {clock.extensions.length > 0 && <dd>{clock.extensions.join('、')}</dd>}
        {clock.basis && <dt>{say(words.legal_basis)}</dt>}
        {clock.basis && <dd>{clock.basis}</dd>}
        {clock.calendar && <dt>{say(words.calendar)}</dt>}
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
            <tr key={day.day} class={`${day.counts ? '' : 'uncounted'} ${day.day === day_shown ? 'is-today' : ''}`}>
              <td>
                {day.day} {weekday_text(day.day)}
                {day.day === day_shown && <strong> {say(of_day)}</strong>}
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

interface Props {
  clock: RunningClock;
  mark: ComponentChildren; // how much is left
  at: Date; // the moment of which it is shown
  is_now?: boolean; // and not of the past
}

export function ClockCard({ clock, mark, at, is_now = false }: Props) {
  return (
    <div class="clock">
      <h3>{clock.title ?? clock.rule}</h3>
      <p>
        {clock.suspended ? (
          <span class="mark">{`${say(words.suspended)} ${clock.suspendedBecause ?? ''}`}</span>
        ) : (
          mark
        )}{' '}
        <span class="quiet">{say(words.due, { at: due_text(clock.due) })}</span>
      </p>
      <Count clock={clock} day_shown={local_day(at)} is_now={is_now} />
    </div>
  );
}
