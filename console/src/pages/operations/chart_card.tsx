// A small chart of one measure since the page was opened: its line, its newest value, the least and the most.
import { say } from '../../words/words';
import { line_of, nice_top, short_number } from './chart';
import { words } from './words';

interface Props {
  name: string;
  unit: string;
  values: readonly (readonly [at: number, value: number])[];
}

const box = { width: 240, height: 56 };

export function ChartCard({ name, unit, values }: Props) {
  const all = values.map(([, value]) => value);
  const newest = all[all.length - 1];
  const most = all.reduce((max, one) => Math.max(max, one), 0);
  const least = all.reduce((min, one) => Math.min(min, one), most);
  const top = nice_top(most);
  const text = newest === undefined ? '—' : short_number(newest);
  const said = { name, unit, now: text, least: short_number(least), most: short_number(most) };
  const line = line_of(values, box, top);
  return (
    <figure class="chart" data-chart={name} data-samples={values.length}>
      <figcaption>
        {name} <strong>{text}</strong> <span class="quiet">{unit}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${box.width} ${box.height}`}
        role="img"
        aria-label={say(words.chart_said, said)}
        preserveAspectRatio="none"
      >
        <line class="chart-ground" x1="0" y1={box.height} x2={box.width} y2={box.height} />
        {line && <polygon class="chart-area" points={`0,${box.height} ${line} ${box.width},${box.height}`} />}
        {line && <polyline class="chart-line" points={line} vector-effect="non-scaling-stroke" />}
      </svg>
      <p class="quiet">
        {newest === undefined ? say(words.chart_waits) : say(words.chart_range, { least: said.least, most: said.most })}
      </p>
    </figure>
  );
}
