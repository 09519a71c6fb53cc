// The words of the libraries in the language that the person has chosen.
import { canvas_words } from '../chinese/canvas_words';
import { element_words } from '../chinese/element_words';
import { panel_words } from '../chinese/panel_words';
import { template_words } from '../chinese/template_words';
import { language } from '../../../words/words';

const all: Record<string, string> = { ...template_words, ...panel_words, ...canvas_words };

export function chinese_of(english: string): string | undefined {
  return all[english] ?? element_words[english.toLowerCase().replace('non interrupting', 'non-interrupting')];
}

export function translate(english: string, values: Record<string, unknown> = {}): string {
  const text = language.peek() === 'en' ? english : (chinese_of(english) ?? english);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

export const translate_module = { translate: ['value', translate] };
