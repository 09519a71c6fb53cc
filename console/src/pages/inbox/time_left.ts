// How much time a task has, as the people of an office say it: in working days, after the service's calendar.
import { signal } from '@preact/signals';
import { get } from '../../api/client';
import { local_day } from '../../words/moments';
import { say } from '../../words/words';
import { words } from './words';

export interface CalendarDay {
  day: string; // 2026-11-30
  working: boolean;
  known: boolean; // false: the year's calendar is not there yet
  name?: string; // of the holiday
}

export type Urgency = 'late' | 'today' | 'soon' | 'later' | 'none';

export interface TimeLeft {
  text: string;
  urgency: Urgency;
}

const days = signal<ReadonlyMap<string, CalendarDay>>(new Map());
// The clock that counts is the service's; that of this computer may go wrong.
let ahead_ms = 0;
const by_the_service = () => Date.now() + ahead_ms;
// A minute exact: what is shown grows old by itself.
export const now = signal(by_the_service());
setInterval(() => (now.value = by_the_service()), 60_000);

const day_ms = 86_400_000;

export async function read_calendar(): Promise<void> {
  const today = local_day(new Date());
  const { now: there } = await get<{ now: string }>(`/v2/calendar?from=${today}&to=${today}`);
  ahead_ms = Date.parse(there) - Date.now();
  now.value = by_the_service();
  const from = local_day(new Date(now.value - 120 * day_ms));
  const to = local_day(new Date(now.value + 400 * day_ms));
  const read = await get<{ days: CalendarDay[] }>(`/v2/calendar?from=${from}&to=${to}`);
  days.value = new Map(read.days.map((day) => [day.day, day]));
}

// Working days after `from` up to and including `to`; nothing when the calendar does not reach so far.
export function working_days(from: string, to: string, known: ReadonlyMap<string, CalendarDay>) {
  let count = 0;
  let is_certain = true;
  for (let at = Date.parse(`${from}T00:00:00Z`) + day_ms; at <= Date.parse(`${to}T00:00:00Z`); at += day_ms) {
    const day = known.get(new Date(at).toISOString().slice(0, 10));
    if (day === undefined) return undefined;
    if (day.working) count += 1;
    is_certain &&= day.known;
  }
  return { count, is_certain };
}

function span_text(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return say(words.minutes, { m: minutes });
  return say(words.hours_minutes, { h: Math.floor(minutes / 60), m: minutes % 60 });
}

function late(due: Date, at: Date, known: ReadonlyMap<string, CalendarDay>): TimeLeft {
  const past = at.getTime() - due.getTime();
  const days_late = working_days(local_day(due), local_day(at), known);
  const text =
    past < day_ms || !days_late || days_late.count === 0
      ? say(words.late_time, { time: span_text(past) })
      : say(words.late_days, { n: days_late.count });
  return { text, urgency: 'late' };
}

const ends_a_day = (due: Date): boolean => local_day(due) !== local_day(new Date(due.getTime() + 1));

export function time_left(due_date: string | undefined, at_ms = now.value, known = days.value): TimeLeft {
  if (due_date === undefined) return { text: say(words.no_due), urgency: 'none' };
  const at = new Date(at_ms);
  // 24:00 of a day is the first moment of the next one: the day that ends is the one that counts.
  const due = new Date(Date.parse(due_date) - 1);
  if (due.getTime() < at_ms) return late(due, at, known);
  const left = working_days(local_day(at), local_day(due), known);
  // A moment is counted in hours once it is near; a day is not.
  const is_near = !ends_a_day(due) && due.getTime() - at_ms < day_ms;
  if (is_near || local_day(at) === local_day(due) || !left || left.count === 0) {
    return { text: say(words.time_left, { time: span_text(due.getTime() + 1 - at_ms) }), urgency: 'today' };
  }
  const note = left.is_certain ? '' : say(words.provisional);
  return { text: say(words.days_left, { n: left.count }) + note, urgency: left.count <= 1 ? 'soon' : 'later' };
}
