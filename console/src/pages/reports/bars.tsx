// Bars of one length: how a whole divides. What they show stands in figures beside or below them too.
import type { ComponentChildren } from 'preact';
import { say } from '../../words/words';
import { type Figures, share_text, with_way } from './figures';
import { type Way, ways } from './wish';
import { words } from './words';

export interface Part {
  value: number;
  kind: string; // of its colour
}

interface Stretch extends Part {
  from: number;
  width: number;
}

// Where each part lies in a bar of `length`, for a whole of `most`.
export function stretches(parts: readonly Part[], most: number, length: number): Stretch[] {
  let from = 0;
  return parts
    .map((part) => {
      const width = most === 0 ? 0 : (part.value / most) * length;
      const stretch = { ...part, from, width };
      from += width;
      return stretch;
    })
    .filter((one) => one.width > 0);
}

const box = { width: 600, height: 20 };

export function Bar({ parts, most, said }: { parts: readonly Part[]; most: number; said: string }) {
  return (
    <svg class="bar" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={said} preserveAspectRatio="none">
      <rect class="bar-ground" width={box.width} height={box.height} />
      {stretches(parts, most, box.width).map((one) => (
        <rect
          key={one.kind}
          class={`bar-${one.kind}`}
          x={one.from.toFixed(1)}
          width={one.width.toFixed(1)}
          height={box.height}
        />
      ))}
    </svg>
  );
}

function Legend({ kinds }: { kinds: readonly (readonly [kind: string, name: string])[] }) {
  return (
    <ul class="bar-legend">
      {kinds.map(([kind, name]) => (
        <li key={kind}>
          <svg viewBox="0 0 14 10" aria-hidden="true">
            <rect class={`bar-${kind}`} width="14" height="10" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

export function OutcomeBars({ rows }: { rows: readonly Figures[] }) {
  const most = rows.reduce((max, one) => Math.max(max, one.cases), 0);
  const kinds = [['in-time', say(words.in_time)], ['open', say(words.open)], ['late', say(words.late)]] as const;
  return (
    <figure class="bars">
      <h2>{say(words.outcomes)}</h2>
      <Legend kinds={kinds} />
      <dl>
        {rows.map((one) => {
          const parts = [
            { value: one.inTime, kind: 'in-time' },
            { value: one.open, kind: 'open' },
            { value: one.late, kind: 'late' },
          ];
          const said = say(words.bar_said, { name: one.name, in_time: one.inTime, open: one.open, late: one.late });
          return [
            <dt key={one.name}>{one.name}</dt>,
            <dd key={`${one.name}.`}>
              <Bar parts={parts} most={most} said={said} />
            </dd>,
          ];
        })}
      </dl>
    </figure>
  );
}

const watched = { service: 70, management: 20, enforcement: 10 } as const;

interface ShareProps {
  total: Figures;
  link: (way: Way) => ComponentChildren;
}

export function ShareBars({ total, link }: ShareProps) {
  const whole = with_way(total);
  return (
    <section class="panel">
      <h2>{say(words.shares)}</h2>
      <p class="quiet">{say(words.shares_why, { n: whole })}</p>
      <dl class="shares">
        {ways.map((way) => (
          <div key={way} data-way={way}>
            <dt>{say(words[way])}</dt>
            <dd>
              <strong>{share_text(total[way], whole)}</strong> {link(way)}{' '}
              <span class="quiet">{say(words.watched, { n: watched[way] })}</span>
              <Bar
                parts={[{ value: total[way], kind: way }]}
                most={whole}
                said={`${say(words[way])} ${share_text(total[way], whole)}`}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
