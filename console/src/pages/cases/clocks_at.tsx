// The statutory clocks as they ran at a position, with the count as it stood then.
import { get } from '../../api/client';
import { ClockCard, type RunningClock } from '../../parts/clocks/clock_card';
import { say, type Pair } from '../../words/words';
import { words } from './words';

export const read_clocks = (
  case_key: string,
  position: string,
  signal: AbortSignal,
): Promise<{ items: RunningClock[] }> => get(`/v2/process-instances/${case_key}/clocks?asOf=${position}`, signal);

// What is left comes in days, in hours, or in minutes by the clock on the wall (engine/calendar/clock.hpp).
const units: Record<string, Pair> = { H: words.unit_H, WD: words.unit_WD };

function amount(left: number, unit: string): string {
  if (unit !== 'MIN' && unit !== 'WH') return say(units[unit] ?? words.unit_CD, { n: left });
  return left < 60
    ? say(words.minutes, { m: left })
    : say(words.hours_minutes, { h: Math.floor(left / 60), m: left % 60 });
}

function left_text({ left = 0, unit = 'CD' }: RunningClock): string {
  if (left === 0 && (unit === 'WD' || unit === 'CD')) return say(words.last_day);
  return say(left < 0 ? words.late : words.left, { amount: amount(Math.abs(left), unit) });
}

function Mark({ clock }: { clock: RunningClock }) {
  const colour = { red: 'mark-red', yellow: 'mark-amber', running: 'mark-green', suspended: '' }[
    clock.state ?? 'running'
  ];
  return <span class={`mark ${colour}`}>{left_text(clock)}</span>;
}

export function ClocksAt({ clocks, at }: { clocks: RunningClock[]; at: string }) {
  return (
    <section class="panel">
      <h2>{say(words.clocks)}</h2>
      {clocks.length === 0 && <p class="quiet">{say(words.no_clock)}</p>}
      {clocks.map((clock, i) => (
        <ClockCard key={`${clock.rule} ${i}`} clock={clock} mark={<Mark clock={clock} />} at={new Date(at)} />
      ))}
    </section>
  );
}
