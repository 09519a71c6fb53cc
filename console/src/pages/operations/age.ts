// How long something has waited, in its largest unit: a glance is enough.
import { say } from '../../words/words';
import { words } from './words';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function age_text(ms: number): string {
  if (ms < hour) return say(words.age_minutes, { n: Math.floor(ms / minute) });
  if (ms < 2 * day) return say(words.age_hours, { n: Math.floor(ms / hour) });
  return say(words.age_days, { n: Math.floor(ms / day) });
}
