// Moments as people write them, always in the time of the offices.
import { language } from './words';

export const zone = 'Asia/Shanghai';

const made = new Map<string, Intl.DateTimeFormat>();

function format_of(kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = language.value === 'en' ? 'en-GB' : 'zh-CN';
  const key = `${locale} ${kind}`;
  let format = made.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    made.set(key, format);
  }
  return format;
}

// 2026年11月29日 18:00
export function moment_text(iso: string): string {
  const at = new Date(iso);
  const time = format_of('time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  return `${day_text(iso)} ${time}`;
}

// The end of a time limit. 24:00 of a day is what the law says, and not 0:00 of the next.
export function due_text(iso: string): string {
  const at = new Date(iso);
  const time = format_of('time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  return time === '00:00' ? `${day_text(new Date(at.getTime() - 1).toISOString())} 24:00` : moment_text(iso);
}

export function day_text(iso: string): string {
  return format_of('day', { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(iso));
}

export function weekday_text(day: string): string {
  return format_of('weekday', { weekday: 'short' }).format(new Date(`${day}T12:00:00+08:00`));
}

// The day that it is there, as '2026-11-29'.
export function local_day(at: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}`;
}

// 2026年11月29日 18:00:07, for those who compare records.
export function exact_text(iso: string): string {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return `${day_text(iso)} ${format_of('exact time', options).format(new Date(iso))}`;
}
