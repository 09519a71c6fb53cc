// What the service says, in the reader's language: faults by the name of their rule. Its own English words, which name
// this one case, stay behind them.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Fault } from '../api/problem';
import { language, say } from '../words/words';
import { known_detail } from './known_detail';
import { words } from './words';

const chinese = signal<Record<string, string> | null>(null); // read when there is a fault to show

const read = async (): Promise<void> => {
  chinese.value ??= (await import('./fault_words')).fault_words;
};

export const english_of = ({ detail, hint }: Fault): string => [detail, hint].filter(Boolean).join(' ');

// The Chinese words for a rule, where there are some and they are wanted.
export function useRuleWords(rule: string | undefined): string | undefined {
  const is_wanted = language.value === 'zh' && rule !== undefined;
  useEffect(() => {
    if (is_wanted) read().catch(() => undefined); // without them it is said in English
  }, [is_wanted]);
  return is_wanted ? chinese.value?.[rule] : undefined;
}

// The detail of a refusal, in Chinese where it is a common one, with the service's own words behind it.
export function Detail({ text }: { text: string }) {
  const known = language.value === 'en' ? undefined : known_detail(text);
  return (
    <>
      {known && <p class="problem-detail">{say(known.pair, { name: known.name })}</p>}
      <Original text={text} />
    </>
  );
}

// On a line that is a button, where nothing can be opened.
export function FaultText({ fault }: { fault: Fault }) {
  const known = useRuleWords(fault.rule);
  if (known === undefined) return <span lang="en">{english_of(fault)}</span>;
  return (
    <span class="fault-text" title={english_of(fault)}>
      {known}
    </span>
  );
}

// The service's own words: to be opened beside Chinese ones, and plain where one reads English.
export function Original({ text }: { text: string }) {
  if (text === '') return null;
  if (language.value === 'en') return <p lang="en">{text}</p>;
  return (
    <details class="original">
      <summary>{say(words.original)}</summary>
      <p lang="en">{text}</p>
    </details>
  );
}

export function FaultWithOriginal({ fault }: { fault: Fault }) {
  const known = useRuleWords(fault.rule);
  if (known === undefined) return <span lang="en">{english_of(fault)}</span>;
  return (
    <>
      {known} <Original text={english_of(fault)} />
    </>
  );
}
