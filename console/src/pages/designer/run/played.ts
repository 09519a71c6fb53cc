// A dry run as the service answers it, and what can be done next where a case stands. Nothing is worked out here that
// the engine knows.
import type { Fault } from '../../../api/problem';
import type { OpenTask, State } from '../../cases/state';

export interface Step {
  command: string;
  variables?: string; // FEEL
}

export interface Condition {
  case: number;
  elementId: string;
  flowId: string;
  flowName?: string;
  targetId: string;
  condition: string;
  held: boolean;
  read: Record<string, unknown>;
}

export interface Decision {
  case: number;
  decisionId: string;
  version: number;
  read: Record<string, unknown>;
  rules: { table: string; rule: number; gave: unknown }[];
  whyNull: string[];
  output: unknown;
}

export interface Moment {
  step: number;
  command: string;
  at: string;
  nextDue?: string;
  refused: boolean;
  lines: string[];
  currentCase: number;
  conditions: Condition[];
  decisions: Decision[];
  cases: State[];
}

export interface Played {
  story: string;
  deployed: { name: string; definition: { processDefinitionId: string; version: number } }[];
  warnings: Fault[];
  steps: Moment[];
}

// As a story reads it: what has blanks stands between quotes.
export const word_of = (text: string): string =>
  text === '' || /[\s'=]/.test(text) || /^[{"]/.test(text) ? `'${text}'` : text;

export interface Place {
  element: string;
  command: string; // "look", or "look[2]" for the second
}

function with_numbers(elements: string[]): Place[] {
  const seen = new Map<string, number>();
  return elements.map((element) => {
    const nth = (seen.get(element) ?? 0) + 1;
    seen.set(element, nth);
    return { element, command: nth === 1 ? element : `${element}[${nth}]` };
  });
}

export type TaskThere = Place & { task: OpenTask };
export type JobThere = Place & { type: string; retries: number };

export function tasks_of(state: State): TaskThere[] {
  const places = with_numbers(state.userTasks.map((one) => one.elementId));
  return state.userTasks.map((task, i) => ({ ...places[i]!, task }));
}

export function jobs_of(state: State): JobThere[] {
  const at = (key: string) => state.tokens.find((token) => token.jobKey === key)?.elementId ?? '';
  const places = with_numbers(state.jobs.map((one) => at(one.jobKey)));
  return state.jobs.map(({ type, retries }, i) => ({ ...places[i]!, type, retries }));
}

export interface Awaited {
  kind: 'message' | 'signal';
  name: string;
  key: string;
  element: string;
}

export function awaited_by(state: State): Awaited[] {
  return state.subscriptions
    .filter((one) => one.kind === 'message' || one.kind === 'signal')
    .map((one) => ({
      kind: one.kind as 'message' | 'signal',
      name: one.name,
      key: one.correlationKey ?? '',
      element: one.elementId,
    }));
}

export const said_to = ({ kind, name, key }: Pick<Awaited, 'kind' | 'name' | 'key'>): string =>
  `${kind} ${word_of(name)}${key === '' ? '' : ` key=${word_of(key)}`}`;

// The commands for a case: whose turn it is has to be said first.
export const for_case = (number: number, current: number, step: Step): Step[] =>
  number === current ? [step] : [{ command: `case ${number}` }, step];

export function tokens_of(states: State[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const state of states)
    for (const token of state.tokens) counts.set(token.elementId, (counts.get(token.elementId) ?? 0) + 1);
  return counts;
}

// What the case holds as a whole.
export const variables_of = (state: State): Record<string, unknown> =>
  state.scopes.find((one) => one.kind === 'process')?.variables ?? {};
