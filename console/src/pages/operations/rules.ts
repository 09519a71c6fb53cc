// Clock rules as the service has them, looked through by what they say; and whether one holds on a day.
export interface Rule {
  rule: string;
  title: string;
  term: string;
  starts?: string;
  basis?: string;
  confidence: string;
  confidenceLabel?: string;
  processes: string[];
  effectiveFrom: string;
  effectiveTo?: string; // the last day on which it holds
  note?: string;
}

export type Standing = 'in_force' | 'ended' | 'to_come';

export function standing_on(day: string, { effectiveFrom, effectiveTo }: Rule): Standing {
  if (day < effectiveFrom) return 'to_come';
  return effectiveTo !== undefined && day > effectiveTo ? 'ended' : 'in_force';
}

// Each of the words that are sought has to be somewhere in it.
export function fitting_rules(rules: readonly Rule[], sought: string, in_words: (term: string) => string): Rule[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((one) => {
    const said = [one.rule, one.title, in_words(one.term), one.starts, one.basis, one.note, one.confidenceLabel];
    const text = said.join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
