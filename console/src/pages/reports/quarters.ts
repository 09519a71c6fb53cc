// Quarters of the year, as '2026-Q3'; a day belongs to the quarter that it has where the offices are.
export const quarters_max = 12; // the service counts no more at a time

export function quarter_of(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return `${year}-Q${Math.floor((month - 1) / 3) + 1}`;
}

const number_of = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
const text_of = (number: number): string => `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;

export const is_quarter = (text: string): boolean => /^\d{4}-Q[1-4]$/.test(text);
export const moved = (quarter: string, by: number): string => text_of(number_of(quarter) + by);

// How many there are from one to the other, both counted; none when they stand the wrong way round.
export const span_of = (from: string, to: string): number => Math.max(0, number_of(to) - number_of(from) + 1);

// The newest first, to choose from.
export const last_quarters = (newest: string, count: number): string[] =>
  Array.from({ length: count }, (_, back) => moved(newest, -back));
