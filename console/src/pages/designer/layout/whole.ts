// All that a file has, as one drawing for each plane: a collaboration with its pools, or each process by itself.
import type { Node } from '../canvas/moddle';
import { type Flow, list } from './graph';
import { type Box, type Drawing, draw_scope, empty_drawing, type Point, put_into } from './scope';
import { between_pools, black_box, frame, track } from './sizes';

export interface Plane {
  of: string; // the id of the collaboration or process
  drawing: Drawing;
  links: Flow[];
}

const middle = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

// From the border of one to that of the other, by a level piece half-way between them when they are not below
// each other.
export function straight(from: Box, to: Box): Point[] {
  const [a, b] = [middle(from), middle(to)];
  const is_below = to.y >= from.y + from.height;
  const is_above = to.y + to.height <= from.y;
  if (!is_below && !is_above) {
    const is_right = b.x >= a.x;
    return [
      { x: is_right ? from.x + from.width : from.x, y: a.y },
      { x: is_right ? to.x : to.x + to.width, y: b.y },
    ];
  }
  const start = { x: a.x, y: is_below ? from.y + from.height : from.y };
  const end = { x: b.x, y: is_below ? to.y : to.y + to.height };
  if (start.x === end.x) return [start, end];
  const y = is_below ? end.y - 12 : end.y + 12;
  return [start, { x: start.x, y }, { x: end.x, y }, end];
}

interface Pool {
  id: string;
  drawing: Drawing;
  links: Flow[];
}

function pool_of(participant: Node): Pool {
  const process = participant.get('processRef') as Node | undefined;
  const id = participant.id ?? '';
  if (process === undefined) return { id, drawing: { ...empty_drawing(), width: 400, height: black_box }, links: [] };
  const { drawing, graph } = draw_scope(process, frame.left);
  return { id, drawing: { ...drawing, height: Math.max(drawing.height, black_box) }, links: graph.links };
}

// Messages run in the space between the pools, each on a track of its own.
function draw_messages(drawing: Drawing, flows: Node[], gaps: Map<string, Box>): void {
  for (const [i, flow] of flows.entries()) {
    const [from_id, to_id] = ['sourceRef', 'targetRef'].map((name) => (flow.get(name) as Node | undefined)?.id ?? '');
    const [from, to] = [drawing.shapes.get(from_id!), drawing.shapes.get(to_id!)];
    if (from === undefined || to === undefined) continue;
    const is_down = from.y < to.y;
    const [a, b] = [from, to].map((box, at) => {
      const other = at === 0 ? to : from;
      const is_pool = gaps.has(at === 0 ? from_id! : to_id!);
      return is_pool
        ? Math.min(Math.max(middle(other).x, box.x + 40), box.x + box.width - 20)
        : middle(box).x + (i % 3) * 8 - 8;
    });
    const start = { x: a!, y: is_down ? from.y + from.height : from.y };
    const end = { x: b!, y: is_down ? to.y : to.y + to.height };
    const pool = [...gaps.values()].find((box) =>
      is_down ? box.y <= from.y && from.y <= box.y + box.height : box.y <= to.y && to.y <= box.y + box.height,
    );
    const y = pool === undefined ? (start.y + end.y) / 2 : pool.y + pool.height + 12 + i * track;
    drawing.edges.set(flow.id ?? '', a === b ? [start, end] : [start, { x: start.x, y }, { x: end.x, y }, end]);
  }
}

function draw_collaboration(collaboration: Node, lone: Node[]): Plane {
  const flows = list(collaboration, 'messageFlows');
  const pools = list(collaboration, 'participants').map(pool_of);
  const width = Math.max(400, ...pools.map((pool) => pool.drawing.width));
  const drawing = empty_drawing();
  const gaps = new Map<string, Box>();
  let y = 80;
  for (const pool of pools) {
    const box = { x: 160, y, width, height: pool.drawing.height };
    for (const [id, lane] of pool.drawing.shapes)
      if (pool.drawing.lanes.has(id)) pool.drawing.shapes.set(id, { ...lane, width: width - lane.x });
    drawing.shapes.set(pool.id, box);
    gaps.set(pool.id, box);
    put_into(drawing, pool.drawing, box);
    y += box.height + between_pools + flows.length * track;
  }
  const links = [...pools.flatMap((pool) => pool.links), ...lone.flatMap((process) => put_below(drawing, process, y))];
  draw_messages(drawing, flows, gaps);
  return { of: collaboration.id ?? '', drawing, links };
}

// A process that is in no pool of a collaboration.
function put_below(drawing: Drawing, process: Node, y: number): Flow[] {
  const part = draw_scope(process);
  const lowest = Math.max(y, ...[...drawing.shapes.values()].map((box) => box.y + box.height + between_pools));
  put_into(drawing, part.drawing, { x: 160, y: lowest });
  return part.graph.links;
}

function all_links(scope: Node): Flow[] {
  return list(scope, 'flowElements').flatMap((node) =>
    node.$type.endsWith('SubProcess') || node.$type === 'bpmn:Transaction'
      ? draw_scope(node).graph.links.concat(all_links(node))
      : [],
  );
}

function draw_links(plane: Plane): Plane {
  const { drawing, links } = plane;
  for (const link of links) {
    const end = (id: string): Box | undefined => {
      const points = drawing.edges.get(id);
      const at = points?.[Math.floor(points.length / 2)];
      return drawing.shapes.get(id) ?? (at && { ...at, width: 0, height: 0 });
    };
    const [from, to] = [end(link.from), end(link.to)];
    if (from !== undefined && to !== undefined) drawing.edges.set(link.id, straight(from, to));
  }
  return plane;
}

export function planes_of(definitions: Node): Plane[] {
  const roots = list(definitions, 'rootElements');
  const processes = roots.filter((node) => node.$type === 'bpmn:Process');
  const inner = processes.flatMap(all_links);
  const collaborations = roots.filter(
    (node) => node.$type === 'bpmn:Collaboration' && list(node, 'participants').length > 0,
  );
  if (collaborations.length === 0) return processes.map((process) => draw_links(draw_alone(process, inner)));
  const in_pools = collaborations.flatMap((one) => list(one, 'participants').map((pool) => pool.get('processRef')));
  const lone = processes.filter((one) => !in_pools.includes(one));
  return collaborations.map((one, i) => {
    const plane = draw_collaboration(one, i === 0 ? lone : []);
    return draw_links({ ...plane, links: [...plane.links, ...inner] });
  });
}

function draw_alone(process: Node, inner: Flow[]): Plane {
  const { drawing, graph } = draw_scope(process);
  const moved = { ...empty_drawing(), width: drawing.width, height: drawing.height };
  put_into(moved, drawing, { x: 160, y: 80 });
  return { of: process.id ?? '', drawing: moved, links: [...graph.links, ...inner] };
}
