// The calendar of date fields, which the form library takes from elsewhere, in the language that the person has chosen.
import flatpickr from 'flatpickr';
import 'flatpickr/dist/l10n/zh.js';
import { language, say } from '../words/words';
import { words } from './words';

export function localize_dates(): void {
  const known = (language.peek() === 'en' ? undefined : flatpickr.l10ns['zh']) ?? flatpickr.l10ns.default;
  flatpickr.localize({
    ...known,
    monthAriaLabel: say(words.month),
    yearAriaLabel: say(words.year),
    hourAriaLabel: say(words.hour),
    minuteAriaLabel: say(words.minute),
  });
}
