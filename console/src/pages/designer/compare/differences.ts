// How two versions of a file differ: what was added, removed, changed and moved, and for each what it said and says.
import { diff } from 'bpmn-js-differ';
import type { Node } from '../canvas/moddle';
import { list } from '../layout/graph';
import { lines_of } from './properties';

export type Kind = 'added' | 'removed' | 'changed' | 'moved';

export interface Change {
  name: string;
  old: string | undefined;
  new: string | undefined;
}

export interface Difference {
  id: string;
  type: string;
  name: string;
  kind: Kind;
  changes: Change[];
}

const parts = ['rootElements', 'flowElements', 'artifacts', 'laneSets', 'lanes', 'participants', 'messageFlows'];

// Everything that has an id of its own, by that id.
export function elements_of(definitions: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  const visit = (node: Node) => {
    if (node.id !== undefined && node.$type !== 'bpmn:LaneSet') found.set(node.id, node);
    for (const part of parts) if (has(node, part)) list(node, part).forEach(visit);
    const inner = has(node, 'childLaneSet') ? (node.get('childLaneSet') as Node | undefined) : undefined;
    if (inner !== undefined) visit(inner);
  };
  visit(definitions);
  return found;
}

const has = (node: Node, property: string): boolean =>
  node.$descriptor.properties.some((one) => one.name.replace(/^\w+:/, '') === property);

export function changes_between(old: Node, now: Node): Change[] {
  const [before, after] = [lines_of(old), lines_of(now)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .map((name) => ({ name, old: before.get(name), new: after.get(name) }))
    .filter((one) => one.old !== one.new);
}

export function differences_between(old: Node, now: Node): Difference[] {
  const [before, after] = [elements_of(old), elements_of(now)];
  const by_differ = diff(old, now);
  const found: Difference[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(id), after.get(id)];
    const one = is ?? was!;
    const tell = (kind: Kind, changes: Change[]) =>
      found.push({ id, type: one.$type, name: one.name ?? '', kind, changes });
    if (was === undefined)
      tell(
        'added',
        [...lines_of(one)].map(([name, text]) => ({ name, old: undefined, new: text })),
      );
    else if (is === undefined)
      tell(
        'removed',
        [...lines_of(one)].map(([name, text]) => ({ name, old: text, new: undefined })),
      );
    else {
      const changes = changes_between(was, is);
      const is_changed = changes.length > 0 || was.$type !== is.$type;
      if (is_changed) tell('changed', changes);
      else if (id in by_differ._layoutChanged) tell('moved', []);
    }
  }
  return found;
}
