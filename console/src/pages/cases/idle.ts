// Where the records of a case stand on its line of time, and how long playing waits between two of them.
const at_of = (record: { at: string }): number => Date.parse(record.at);

function gaps_of(records: readonly { at: string }[]): number[] {
  return records.slice(1).map((record, i) => Math.max(0, at_of(record) - at_of(records[i]!)));
}

// What is usual between two records of this case; longer than a few times that is idle.
function usual_gap(gaps: readonly number[]): number {
  const sorted = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}

const idle_from = 4; // times the usual

export function is_idle(records: readonly { at: string }[]): boolean[] {
  const gaps = gaps_of(records);
  const longest = usual_gap(gaps) * idle_from;
  return gaps.map((gap) => gap > longest);
}

// From 0 to 1, one for each record, rising: two records of one moment still stand apart.
export function places(records: readonly { at: string }[], is_collapsed: boolean): number[] {
  if (records.length < 2) return records.map(() => 0);
  const gaps = gaps_of(records);
  const usual = usual_gap(gaps);
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  const least = is_collapsed ? usual / 4 : Math.max(whole, 1) / (records.length * 20);
  const most = is_collapsed ? usual * idle_from : Infinity;
  const widths = gaps.map((gap) => Math.min(most, Math.max(least, gap)));
  const length = widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  return [0, ...widths.map((width) => (at += width) / length)];
}

export function nearest(all: readonly number[], place: number): number {
  let best = 0;
  for (const [i, one] of all.entries()) {
    if (Math.abs(one - place) < Math.abs((all[best] ?? 0) - place)) best = i;
  }
  return best;
}

const shortest_wait = 120; // milliseconds: less is not seen
const idle_wait = 2000;

// Time as it passed, so many times as fast; idle time is not waited for when it is collapsed.
export function wait_after(
  records: readonly { at: string }[],
  i: number,
  speed: number,
  is_collapsed: boolean,
): number {
  const [here, next] = [records[i], records[i + 1]];
  if (here === undefined || next === undefined) return 0;
  const wait = Math.max(shortest_wait, (at_of(next) - at_of(here)) / speed);
  return is_collapsed ? Math.min(idle_wait, wait) : wait;
}
