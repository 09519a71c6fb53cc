// What people read, in both languages side by side: a text that lacks one of them does not compile.
import { signal } from '@preact/signals';

export type Language = 'zh' | 'en';
export type Pair = readonly [zh: string, en: string];
export type Values = Readonly<Record<string, string | number>>;

const kept_under = 'baton.language';

function kept(): Language {
  try {
    return localStorage.getItem(kept_under) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

export const language = signal<Language>(kept());

export function choose_language(chosen: Language): void {
  language.value = chosen;
  try {
    localStorage.setItem(kept_under, chosen);
  } catch {
    // A browser that keeps nothing shows the language all the same.
  }
}

// Catalogues stand in a file words.ts beside the page that shows them; tests/unit/words.test.ts reads them all.
export function catalogue<T extends Record<string, Pair>>(words: T): T {
  return words;
}

// '{name}' stands for a value, '{n|day|days}' for the word that fits the number n.
export function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one === undefined || many === undefined) return String(value);
    return Number(value) === 1 ? one : many;
  });
}

// Reads the language as a signal: a component that says something is drawn again when the language changes.
export function say(pair: Pair, values: Values = {}): string {
  return filled(language.value === 'en' ? pair[1] : pair[0], values);
}
