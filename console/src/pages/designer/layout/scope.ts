// The drawing of one process or sub-process, from its own upper left corner.
import type { Node } from '../canvas/moddle';
import { Channels, type Piece, way_between } from './channels';
import { type Flow, type Graph, graph_of, is_scope, type Item } from './graph';
import { hosts_of, place } from './grid';
import { type Band, bands_of } from './lanes';
import { below_row, beside_column, boundary_step, event, frame, size_of, type Size, track, bare_lane } from './sizes';

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point, Size {}

export interface Drawing extends Size {
  shapes: Map<string, Box>;
  edges: Map<string, Point[]>;
  opened: Set<string>; // sub-processes that show their inside
  lanes: Set<string>;
}

const moved = (box: Box, by: Point): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });

export function put_into(drawing: Drawing, part: Drawing, by: Point): void {
  for (const [id, box] of part.shapes) drawing.shapes.set(id, moved(box, by));
  for (const [id, points] of part.edges)
    drawing.edges.set(
      id,
      points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })),
    );
  for (const id of part.opened) drawing.opened.add(id);
  for (const id of part.lanes) drawing.lanes.add(id);
}

export const empty_drawing = (): Drawing => ({
  width: 0,
  height: 0,
  shapes: new Map(),
  edges: new Map(),
  opened: new Set(),
  lanes: new Set(),
});

// Where columns, rows and the gaps between them are, once it is known how many lines run in each gap.
class Places {
  private readonly column_x: number[] = [];
  private readonly column_width: number[] = [];
  private readonly row_y: number[] = [];
  private readonly row_height: number[] = [];
  readonly band_y: number[] = [];
  readonly width: number;
  height = 0;

  constructor(
    items: Item[],
    bands: Band[],
    counts: number[],
    private readonly channels: Channels,
    left: number,
  ) {
    const columns = Math.max(0, ...items.map((item) => item.column + 1));
    let x = left;
    for (let column = 0; column < columns; ++column) {
      x += this.gap(column);
      this.column_x.push(x);
      this.column_width.push(Math.max(0, ...items.filter((item) => item.column === column).map((item) => item.width)));
      x += this.column_width[column]!;
    }
    this.column_x.push(x + this.gap(columns)); // where lines run behind the last column
    this.width = x + this.gap(columns);
    let [y, row] = [0, 0];
    for (const [lane, count] of counts.entries()) {
      this.band_y.push(y);
      for (let i = 0; i < Math.max(1, count); ++i, ++row) {
        y += beside_column + channels.level_tracks(row) * track;
        const height = Math.max(0, ...items.filter((item) => item.row === row).map((item) => item.height));
        this.row_y.push(y);
        this.row_height.push(
          Math.max(height, count === 0 && bands[lane]?.lane !== undefined ? bare_lane - beside_column - below_row : 0),
        );
        y += this.row_height[row]! + below_row;
      }
    }
    this.row_y.push(y + beside_column + channels.level_tracks(row) * track);
    this.height = y + channels.level_tracks(row) * track;
  }

  private gap = (column: number): number =>
    beside_column + this.channels.upright_tracks(column) * track + beside_column / 2;

  box_of(item: Item): Box {
    const { width, height } = item;
    const x = this.column_x[item.column]! + (this.column_width[item.column]! - width) / 2;
    return { x, y: this.row_y[item.row]! + (this.row_height[item.row]! - height) / 2, width, height };
  }

  upright = (column: number, at: number): number => this.column_x[column]! - beside_column / 2 - (at + 1) * track;
  level = (row: number, at: number): number => this.row_y[row]! - beside_column / 2 - (at + 1) * track + 6;
}

// Level and upright pieces in turn, from a point to a point.
function points_along(pieces: Piece[], from: Point, to: Point, places: Places): Point[] {
  const points = [from];
  let at = from;
  for (const piece of pieces) {
    at =
      'upright' in piece
        ? { x: places.upright(piece.upright, piece.track), y: at.y }
        : { x: at.x, y: places.level(piece.level, piece.track) };
    points.push(at);
  }
  if (at.x !== to.x && at.y !== to.y)
    points.push(
      pieces.length > 0 && 'level' in pieces[pieces.length - 1]! ? { x: to.x, y: at.y } : { x: at.x, y: to.y },
    );
  points.push(to);
  return points.filter((one, i) => i === 0 || one.x !== points[i - 1]!.x || one.y !== points[i - 1]!.y);
}

function draw_items(drawing: Drawing, graph: Graph, places: Places, insides: ReadonlyMap<string, Drawing>): void {
  for (const item of graph.items) {
    const box = places.box_of(item);
    drawing.shapes.set(item.id, box);
    for (const [i, node] of item.on_border.entries()) {
      drawing.shapes.set(node.id ?? '', {
        x: box.x + 10 + i * boundary_step,
        y: box.y + box.height - event.height / 2,
        ...event,
      });
    }
    const inside = insides.get(item.id);
    if (inside === undefined) continue;
    drawing.opened.add(item.id);
    put_into(drawing, inside, { x: box.x + (item.width - inside.width) / 2, y: box.y + frame.padding / 2 });
  }
}

function draw_flow(drawing: Drawing, flow: Flow, graph: Graph, pieces: Piece[], places: Places): void {
  const [source, target] = hosts_of(graph, flow);
  const from = drawing.shapes.get(flow.from)!;
  const to = places.box_of(target);
  const start =
    flow.from === source.id
      ? { x: from.x + from.width, y: from.y + from.height / 2 }
      : { x: from.x + from.width / 2, y: from.y + from.height };
  drawing.edges.set(flow.id, points_along(pieces, start, { x: to.x, y: to.y + to.height / 2 }, places));
}

export interface Scope {
  drawing: Drawing;
  graph: Graph;
}

// `name_at_left`: a pool's name stands there, and the lanes begin behind it.
export function draw_scope(scope: Node, name_at_left = 0): Scope {
  const bands = bands_of(scope);
  const lane_of = (id: string) =>
    Math.max(
      0,
      bands.findIndex((band) => band.holds(id)),
    );
  const insides = new Map<string, Drawing>();
  const inside = (node: Node): Size => {
    if (!is_scope(node)) return size_of(node);
    const drawing = draw_scope(node).drawing;
    insides.set(node.id ?? '', drawing);
    return {
      width: Math.max(140, drawing.width + frame.padding),
      height: Math.max(80, drawing.height + frame.padding),
    };
  };
  const graph = graph_of(scope, lane_of, inside);
  const counts = place(graph, bands.length);
  const channels = new Channels(graph.items);
  const ways = graph.flows.map((flow) => {
    const [from, to] = hosts_of(graph, flow);
    return way_between(channels, from, to, flow.from !== from.id);
  });
  const depth = Math.max(0, ...bands.map((band) => band.path.length));
  const places = new Places(graph.items, bands, counts, channels, name_at_left + depth * frame.left);
  const drawing = { ...empty_drawing(), width: Math.max(places.width, 160), height: places.height };
  draw_items(drawing, graph, places, insides);
  for (const [i, flow] of graph.flows.entries()) draw_flow(drawing, flow, graph, ways[i]!, places);
  draw_beside(drawing, graph);
  draw_lanes(drawing, bands, places, name_at_left);
  return { drawing, graph };
}

// Data and annotations in a line of their own below everything, in the order of what they belong to.
function draw_beside(drawing: Drawing, graph: Graph): void {
  const partner_x = (node: Node): number => {
    const link = graph.links.find((one) => one.from === node.id || one.to === node.id);
    return drawing.shapes.get((link?.from === node.id ? link?.to : link?.from) ?? '')?.x ?? 0;
  };
  let right = 20;
  let lowest = drawing.height;
  for (const node of [...graph.beside].sort((a, b) => partner_x(a) - partner_x(b))) {
    const size = size_of(node);
    const x = Math.max(right, partner_x(node));
    drawing.shapes.set(node.id ?? '', { x, y: drawing.height + 10, ...size });
    right = x + Math.max(size.width, 90) + 20;
    lowest = Math.max(lowest, drawing.height + size.height + below_row);
  }
  drawing.width = Math.max(drawing.width, right);
  drawing.height = lowest;
}

function draw_lanes(drawing: Drawing, bands: Band[], places: Places, left: number): void {
  for (const [i, band] of bands.entries()) {
    const [y, end] = [places.band_y[i]!, places.band_y[i + 1] ?? places.height];
    for (const [depth, lane] of band.path.entries()) {
      const id = lane.id ?? '';
      const known = drawing.shapes.get(id);
      const x = left + depth * frame.left;
      drawing.shapes.set(id, { x, y: known?.y ?? y, width: drawing.width - x, height: end - (known?.y ?? y) });
      drawing.lanes.add(id);
    }
  }
}
