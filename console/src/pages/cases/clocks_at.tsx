// The statutory clocks as they ran at a position, with the count as it stood then.
import { get } from '../../api/client';
import { ClockCard, type RunningClock } from '../../parts/clocks/clock_card';
import { say, type Pair } from '../../words/words';
import { words } from './words';

export const read_clocks = (case_key: string, position: string, signal: AbortSignal): Promise<{ items: RunningClock[] }> =>
  get(`/v2/process-instances/${case_key}/clocks?asOf=${position}`, signal);

const units: Record<string, Pair> = {
  MIN: words.unit_MIN, H: words.unit_H, WH: words.unit_WH, CD: words.unit_CD, WD: words.unit_WD, M: words.unit_M, Y: words.unit_Y,
};

function left_text(clock: RunningClock): string {
  const left = clock.left ?? 0;
  const unit = say(units[clock.unit ?? ''] ?? words.unit_CD);
  if (left === 0) return say(words.last_day);
  return left < 0 ? say(words.late, { n: -left, unit }) : say(words.left, { n: left, unit });
}

function Mark({ clock }: { clock: RunningClock }) {
  const colour = { red: 'mark-red', yellow: 'mark-amber', running: 'mark-green', suspended: '' }[clock.state ?? 'running'];
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
