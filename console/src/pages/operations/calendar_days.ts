// The days of a year as a page shows them: in weeks that begin on Monday, and the special ones by their holiday.
export interface CalendarDay {
  day: string; // 2026-02-13
  working: boolean;
  known: boolean;
  name?: string; // the holiday it belongs to or makes up for
}

export type DayKind = 'working' | 'make_up' | 'weekend' | 'holiday';

export function kind_of(one: CalendarDay): DayKind {
  if (one.name) return one.working ? 'make_up' : 'holiday';
  return one.working ? 'working' : 'weekend';
}

// 0 is Monday.
export const weekday_of = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export function months_of(days: readonly CalendarDay[]): CalendarDay[][] {
  const months: CalendarDay[][] = [];
  for (const one of days) {
    const month = Number(one.day.slice(5, 7)) - 1;
    (months[month] ??= []).push(one);
  }
  return months.filter((one) => one !== undefined);
}

export function weeks_of(month: readonly CalendarDay[]): (CalendarDay | null)[][] {
  const cells: (CalendarDay | null)[] = Array.from({ length: weekday_of(month[0]!.day) }, () => null);
  cells.push(...month);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7));
}

const next_of = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const short = (day: string): string => day.slice(5);

// Days that follow one another, as spans: 02-15–02-23.
export function spans_of(days: readonly string[]): string[] {
  const spans: [string, string][] = [];
  for (const day of days) {
    const last = spans[spans.length - 1];
    if (last && next_of(last[1]) === day) last[1] = day;
    else spans.push([day, day]);
  }
  return spans.map(([from, to]) => (from === to ? short(from) : `${short(from)}–${short(to)}`));
}

export function special_days(days: readonly CalendarDay[]): { name: string; off: string[]; made_up: string[] }[] {
  const names = [...new Set(days.map((one) => one.name).filter((name): name is string => Boolean(name)))];
  return names.map((name) => {
    const of_name = days.filter((one) => one.name === name);
    return {
      name,
      off: spans_of(of_name.filter((one) => !one.working).map((one) => one.day)),
      made_up: spans_of(of_name.filter((one) => one.working).map((one) => one.day)),
    };
  });
}
