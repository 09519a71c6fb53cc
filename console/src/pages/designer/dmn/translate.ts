import { language } from '../../../words/words';
import { dmn_words } from '../chinese/dmn_words';

export function translate(english: string, values: Record<string, unknown> = {}): string {
  const text = language.peek() === 'en' ? english : (dmn_words[english] ?? english);
  return text.replace(/\{ ?(\w+) ?\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
