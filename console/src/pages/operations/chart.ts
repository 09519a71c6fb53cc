// Points of a line, in the box of a small chart. Time runs to the right; zero is the ground.
export interface Box {
  width: number;
  height: number;
}

// The next of 1, 2, 5, 10, 20 ... that is not less: an axis that people can read.
export function nice_top(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const found = [1, 2, 5, 10].find((one) => one * power >= most * (1 - 1e-9));
  return (found ?? 10) * power;
}

export function line_of(values: readonly (readonly [at: number, value: number])[], box: Box, top: number): string {
  if (values.length === 0) return '';
  const from = values[0]![0];
  const span = Math.max(1, values[values.length - 1]![0] - from);
  const x = (at: number) => ((at - from) / span) * box.width;
  const y = (value: number) => box.height - (Math.min(value, top) / top) * box.height;
  const points = values.map(([at, value]) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`);
  if (points.length === 1) points.push(`${box.width},${y(values[0]![1]).toFixed(1)}`);
  return points.join(' ');
}

export function short_number(value: number): string {
  if (value === 0) return '0';
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}
