import Linter from 'bpmnlint/lib/linter.js';
import type { Node } from '../canvas/moddle';
import { parse } from '../canvas/moddle';
import { rules } from './rules';

export interface Finding {
  rule: string;
  id: string;
  is_error: boolean;
}

// What certainly keeps a process from running as it is drawn; all else is advice.
const errors = new Set([
  'conditional-event',
  'event-based-gateway',
  'event-sub-process-typed-start-event',
  'sub-process-blank-start-event',
  'ad-hoc-sub-process',
  'job-type-required',
  'owner-required',
  'timer-required',
]);

const config = {
  rules: Object.fromEntries(Object.keys(rules).map((name) => [name, errors.has(name) ? 'error' : 'warn'])),
};

const resolver = {
  resolveRule: (_package: string, name: string) => rules[name],
  resolveConfig: () => ({}),
};

const list = (node: Node, name: string): Node[] => (node.get(name) as Node[] | undefined) ?? [];

// A file need not say at an element which flows come and go, and the rules ask for that. So they are told, of a copy.
function connect(scope: Node): void {
  for (const node of list(scope, 'flowElements')) {
    if (/SubProcess$|Transaction$/.test(node.$type)) connect(node);
    if (node.$type !== 'bpmn:SequenceFlow') continue;
    for (const [end, side] of [
      ['sourceRef', 'outgoing'],
      ['targetRef', 'incoming'],
    ] as const) {
      const flows = (node.get(end) as Node | undefined)?.get(side) as Node[] | undefined;
      if (flows !== undefined && !flows.includes(node)) flows.push(node);
    }
  }
}

export async function findings_of(text: string): Promise<Finding[]> {
  const { definitions } = await parse(text);
  for (const root of list(definitions, 'rootElements')) if (root.$type === 'bpmn:Process') connect(root);
  const found = await new Linter({ config, resolver }).lint(definitions);
  const all = Object.entries(found).flatMap(([rule, reports]) =>
    reports.map((one) => ({ rule, id: one.id, is_error: errors.has(rule) })),
  );
  const once = new Map(all.map((one) => [`${one.rule} ${one.id}`, one]));
  return [...once.values()].sort((a, b) => Number(b.is_error) - Number(a.is_error));
}
