// What of a process or sub-process is drawn, as a graph: its elements with their sizes, and what leads from
// where to where.
import type { Node } from '../canvas/moddle';
import { boundary_step, size_of, type Size } from './sizes';

export interface Item extends Size {
  id: string;
  node: Node;
  lane: number; // the band that it lies in
  column: number;
  row: number; // of all bands, from the top
  on_border: Node[]; // boundary events
}

export interface Flow {
  id: string;
  from: string; // an item, or an event on the border of one
  to: string;
}

export interface Graph {
  items: Item[]; // in the order of the file
  flows: Flow[];
  beside: Node[]; // data and annotations
  links: Flow[]; // associations, also those of data
  host_of: Map<string, Item>; // an item or what is on its border -> the item
}

export const list = (node: Node | undefined, name: string): Node[] => (node?.get(name) as Node[] | undefined) ?? [];
const one = (node: Node, name: string): Node | undefined => node.get(name) as Node | undefined;
const id_of = (node: Node | undefined): string => node?.id ?? '';

const is_flow = (node: Node): boolean => node.$type === 'bpmn:SequenceFlow';
const is_beside = (node: Node): boolean =>
  /^bpmn:(Data(ObjectReference|StoreReference)|TextAnnotation|Group)$/.test(node.$type);
export const is_scope = (node: Node): boolean => /SubProcess$|Transaction$/.test(node.$type);

// Only what is drawn: data objects are drawn by their references.
const is_drawn = (node: Node): boolean =>
  !is_flow(node) && !is_beside(node) && node.$type !== 'bpmn:DataObject' && !/Association$/.test(node.$type);

function item_of(node: Node, lane: number, on_border: Node[], inside: (scope: Node) => Size): Item {
  const size = is_scope(node) ? inside(node) : size_of(node);
  const width = Math.max(size.width, on_border.length === 0 ? 0 : on_border.length * boundary_step + 20);
  return { ...size, width, id: id_of(node), node, lane, column: 0, row: 0, on_border };
}

function links_of(scope: Node, nodes: Node[]): Flow[] {
  const of_data = nodes.flatMap((node) => [
    ...[...list(node, 'dataInputAssociations')].flatMap((link) =>
      list(link, 'sourceRef').map((from) => ({ id: id_of(link), from: id_of(from), to: id_of(node) })),
    ),
    ...list(node, 'dataOutputAssociations').map((link) => ({
      id: id_of(link),
      from: id_of(node),
      to: id_of(one(link, 'targetRef')),
    })),
  ]);
  const drawn = list(scope, 'artifacts').filter((node) => node.$type === 'bpmn:Association');
  return [
    ...of_data,
    ...drawn.map((link) => ({
      id: id_of(link),
      from: id_of(one(link, 'sourceRef')),
      to: id_of(one(link, 'targetRef')),
    })),
  ];
}

export function graph_of(scope: Node, lane_of: (id: string) => number, inside: (scope: Node) => Size): Graph {
  const elements = list(scope, 'flowElements');
  const nodes = elements.filter((node) => is_drawn(node));
  const borders = nodes.filter(
    (node) => node.$type === 'bpmn:BoundaryEvent' && one(node, 'attachedToRef') !== undefined,
  );
  const on_border = (host: Node) => borders.filter((node) => one(node, 'attachedToRef') === host);
  const items = nodes
    .filter((node) => !borders.includes(node))
    .map((node) => item_of(node, lane_of(id_of(node)), on_border(node), inside));
  const host_of = new Map<string, Item>();
  for (const item of items) for (const node of [item.node, ...item.on_border]) host_of.set(id_of(node), item);
  const flows = elements
    .filter(is_flow)
    .map((node) => ({ id: id_of(node), from: id_of(one(node, 'sourceRef')), to: id_of(one(node, 'targetRef')) }))
    .filter((flow) => host_of.has(flow.from) && host_of.has(flow.to));
  const of_process = scope.$type === 'bpmn:Process' ? one(scope, 'ioSpecification') : undefined;
  const beside = [...elements, ...list(scope, 'artifacts')].filter(is_beside);
  return {
    items,
    flows,
    host_of,
    beside: [...beside, ...list(of_process, 'dataInputs'), ...list(of_process, 'dataOutputs')],
    links: links_of(scope, nodes),
  };
}
