// A statutory term in words; the service writes it as a number and a code (engine/calendar/term.cpp).
import { say, type Pair } from '../../words/words';
import { office } from './office_words';

const units: Record<string, Pair> = {
  MIN: office.term_minutes,
  H: office.term_hours,
  WH: office.term_working_hours,
  CD: office.term_days,
  WD: office.term_working_days,
  M: office.term_months,
  Y: office.term_years,
};

export function term_text(term: string): string {
  if (term === '0 CD') return say(office.term_same_day);
  const [, n, code] = /^(\d+) ([A-Z]+)$/.exec(term) ?? [];
  const unit = units[code ?? ''];
  return unit === undefined ? term : say(unit, { n: Number(n) });
}
