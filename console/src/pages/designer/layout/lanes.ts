// The bands of a process, from the top: one for each lane that has no lanes in it, one more for what lies in none.
import type { Node } from '../canvas/moddle';
import { list } from './graph';

export interface Band {
  path: Node[]; // the lanes around it, from the outermost; empty: no lane
  lane: Node | undefined;
  holds: (id: string) => boolean;
}

function bands_below(lane: Node, above: Node[]): Band[] {
  const path = [...above, lane];
  const inner = list(lane.get('childLaneSet') as Node | undefined, 'lanes');
  if (inner.length > 0) return inner.flatMap((one) => bands_below(one, path));
  const ids = new Set(list(lane, 'flowNodeRef').map((node) => node.id));
  return [{ path, lane, holds: (id) => ids.has(id) }];
}

export function bands_of(scope: Node): Band[] {
  const bands = list(scope, 'laneSets')
    .flatMap((set) => list(set, 'lanes'))
    .flatMap((lane) => bands_below(lane, []));
  const nowhere = list(scope, 'flowElements').some(
    (node) =>
      /(Task|Event|Gateway|Activity|SubProcess|Transaction)$/.test(node.$type) &&
      !bands.some((band) => band.holds(node.id ?? '')),
  );
  // What lies in no lane finds no band that holds it, and comes into the first: this one.
  return nowhere || bands.length === 0 ? [{ path: [], lane: undefined, holds: () => false }, ...bands] : bands;
}
