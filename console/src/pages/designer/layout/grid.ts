// A place for each element in columns and rows: columns by how far it is from the beginning, rows within its band
// beside what it follows on.
import type { Flow, Graph, Item } from './graph';

type Ways = Map<Item, Item[]>;

function ways_of(graph: Graph): Ways {
  const ways: Ways = new Map(graph.items.map((item) => [item, []]));
  for (const flow of graph.flows) ways.get(graph.host_of.get(flow.from)!)!.push(graph.host_of.get(flow.to)!);
  return ways;
}

// A flow back to where one has been does not count.
function without_ways_back(items: Item[], ways: Ways): Ways {
  const state = new Map<Item, 'open' | 'done'>();
  const forward: Ways = new Map(items.map((item) => [item, []]));
  const visit = (first: Item) => {
    const stack: { item: Item; next: number }[] = [{ item: first, next: 0 }];
    state.set(first, 'open');
    for (let top = stack[stack.length - 1]; top !== undefined; top = stack[stack.length - 1]) {
      const to = ways.get(top.item)![top.next++];
      if (to === undefined) {
        state.set(top.item, 'done');
        stack.pop();
      } else if (state.get(to) !== 'open') {
        forward.get(top.item)!.push(to);
        if (state.has(to)) continue;
        state.set(to, 'open');
        stack.push({ item: to, next: 0 });
      }
    }
  };
  const targets = new Set([...ways.values()].flat());
  for (const item of [...items.filter((one) => !targets.has(one)), ...items]) if (!state.has(item)) visit(item);
  return forward;
}

// In an order in which each comes after all that lead to it.
function in_order(items: Item[], forward: Ways): Item[] {
  const waits = new Map<Item, number>(items.map((item) => [item, 0]));
  for (const targets of forward.values()) for (const to of targets) waits.set(to, waits.get(to)! + 1);
  const ready = items.filter((item) => waits.get(item) === 0);
  const order: Item[] = [];
  for (let item = ready.shift(); item !== undefined; item = ready.shift()) {
    order.push(item);
    for (const to of forward.get(item)!) {
      waits.set(to, waits.get(to)! - 1);
      if (waits.get(to) === 0) ready.push(to);
    }
  }
  return order;
}

class Rows {
  private readonly taken = new Set<string>();
  private readonly lowest: number[] = []; // by band

  private key = (lane: number, column: number, row: number): string => `${lane}/${column}/${row}`;

  first_free(item: Item, wished: number): number {
    for (let row = wished; ; ++row) {
      if (this.taken.has(this.key(item.lane, item.column, row))) continue;
      return row;
    }
  }

  take(item: Item, row: number): void {
    item.row = row;
    this.taken.add(this.key(item.lane, item.column, row));
    this.lowest[item.lane] = Math.max(this.lowest[item.lane] ?? -1, row);
  }

  count(lane: number): number {
    return (this.lowest[lane] ?? -1) + 1;
  }
}

// Gives columns and rows; returns how many rows each band has.
export function place(graph: Graph, bands: number): number[] {
  const forward = without_ways_back(graph.items, ways_of(graph));
  const order = in_order(graph.items, forward);
  const before = new Map<Item, Item[]>(graph.items.map((item) => [item, []]));
  for (const item of order) {
    for (const to of forward.get(item)!) {
      to.column = Math.max(to.column, item.column + 1);
      before.get(to)!.push(item);
    }
  }
  const rows = new Rows();
  const own_band = (item: Item) => before.get(item)!.filter((one) => one.lane === item.lane);
  for (const item of order) {
    const leader = own_band(item)[0];
    const begins = before.get(item)!.length === 0;
    const wished = leader === undefined ? (begins ? rows.count(item.lane) : 0) : leader.row;
    rows.take(item, rows.first_free(item, wished));
  }
  const counts = Array.from({ length: bands }, (_, lane) => rows.count(lane));
  const starts = counts.map((_, lane) => counts.slice(0, lane).reduce((sum, one) => sum + Math.max(one, 1), 0));
  for (const item of graph.items) item.row += starts[item.lane] ?? 0;
  return counts;
}

export const hosts_of = (graph: Graph, flow: Flow): [Item, Item] => [
  graph.host_of.get(flow.from)!,
  graph.host_of.get(flow.to)!,
];
