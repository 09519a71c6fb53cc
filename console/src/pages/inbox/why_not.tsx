// Why something cannot be done: in the reader's language. The service's own sentence is English, and says more.
import { type Pair, language, say } from '../../words/words';

export interface Refused {
  whyNot?: string;
  whyNotCode?: string;
}

export function WhyNot({ of, words }: { of: Refused; words: Record<string, Pair> & { other: Pair } }) {
  if (language.value === 'en' && of.whyNot !== undefined) return <p>{of.whyNot}</p>;
  return <p>{say(words[of.whyNotCode ?? 'other'] ?? words.other)}</p>;
}
