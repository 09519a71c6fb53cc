// How warm an element is drawn: from 0 (nothing) to 4, by one of three measures.
import type { ElementCounts } from './read';

export const measures = ['count', 'age', 'late'] as const;
export type Measure = (typeof measures)[number];
export const warmest = 4;

const hour = 3_600_000;
// Of the oldest thing: older than each of these is one step warmer.
const ages = [24 * hour, 3 * 24 * hour, 7 * 24 * hour];

export const age_of = (one: ElementCounts, at: string): number | undefined =>
  one.oldest === undefined ? undefined : Math.max(0, Date.parse(at) - Date.parse(one.oldest));

// Counts spread over orders of magnitude: each step is a like factor of the most.
function share(count: number, most: number): number {
  if (count === 0) return 0;
  if (most <= warmest) return count;
  return Math.max(1, Math.ceil((Math.log(count + 1) / Math.log(most + 1)) * warmest));
}

export function heats(elements: readonly ElementCounts[], by: Measure, at: string): Map<string, number> {
  const most = (value: (one: ElementCounts) => number) => elements.reduce((max, one) => Math.max(max, value(one)), 0);
  const most_tokens = most((one) => one.tokens);
  const most_late = most((one) => one.lateTasks);
  const heat = (one: ElementCounts): number => {
    if (by === 'count') return share(one.tokens, most_tokens);
    if (by === 'late') return share(one.lateTasks, most_late);
    const age = age_of(one, at);
    return age === undefined ? 0 : 1 + ages.filter((limit) => age > limit).length;
  };
  return new Map(elements.map((one): [string, number] => [one.elementId, heat(one)]).filter(([, warm]) => warm > 0));
}

// What stands on the element's badge.
export const badge_count = (one: ElementCounts, by: Measure): number => (by === 'late' ? one.lateTasks : one.tokens);
