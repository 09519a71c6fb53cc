// Which way a case took in one record, and why: the gateways that it passed and the decisions that it made.
import type { HistoryRecord } from '../../api/history';
import type { Flow, Model } from './model';

export interface Test {
  flow: Flow;
  held: boolean;
  inputs: Record<string, unknown>;
}

export interface Passage {
  token: number;
  element: string; // id of the gateway, or of what else has conditions on its ways
  tests: Test[];
  taken: Flow[];
}

export interface TableRead {
  decision: string;
  inputs: Record<string, unknown>;
  hits: { rule: string; number: number; output: unknown }[];
}

export interface Decision {
  decision: string;
  version: number;
  read: Record<string, unknown>;
  tables: TableRead[];
  output: unknown;
  why_null: string[];
}

const number = (value: unknown): number => Number(value ?? 0);
const object = (value: unknown): Record<string, unknown> => (value ?? {}) as Record<string, unknown>;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function is_gateway(model: Model, id: string): boolean {
  return model.by_id.get(id)?.kind.endsWith('Gateway') ?? false;
}

// In the order in which they were passed. The tests of one passage stand together before the ways that it takes; a way
// that follows tells where the next one begins.
export function passages(record: HistoryRecord, model: Model): Passage[] {
  const found: Passage[] = [];
  const open = (token: number, element: string, is_test: boolean): Passage => {
    const last = [...found].reverse().find((one) => one.element === element && (one.token === token || !is_test));
    if (last !== undefined && !(is_test && last.taken.length > 0)) return last;
    const passage: Passage = { token, element, tests: [], taken: [] };
    found.push(passage);
    return passage;
  };
  for (const [name, fact] of record.events) {
    const flow = model.flows[number(name === 'TokenCreated' ? (fact['via'] ?? -1) : fact['flow'])];
    if (flow === undefined) continue;
    if (name === 'ConditionTested') {
      const test = { flow, held: fact['held'] === true, inputs: object(fact['inputs']) };
      open(number(fact['token']), flow.source, true).tests.push(test);
    }
    const is_way = name === 'TokenMoved' || name === 'TokenCreated';
    const is_tested = found.some((one) => one.element === flow.source);
    if (is_way && (is_tested || is_gateway(model, flow.source)))
      add_way(open(number(fact['token']), flow.source, false), flow, found);
  }
  return found;
}

// The same gateway passed a second time in one record, without conditions, is a passage of its own.
function add_way(passage: Passage, flow: Flow, found: Passage[]): void {
  if (!passage.taken.includes(flow)) passage.taken.push(flow);
  else found.push({ token: passage.token, element: passage.element, tests: [], taken: [flow] });
}

export function decisions(record: HistoryRecord): Decision[] {
  return record.events
    .filter(([name]) => name === 'DecisionMade')
    .map(([, fact]) => ({
      decision: String(fact['decision'] ?? ''),
      version: number(fact['version']),
      read: object(fact['read']),
      output: fact['output'] ?? null,
      why_null: list(fact['why_null']).map(String),
      tables: list(fact['tables']).map((one) => {
        const table = object(one);
        return {
          decision: String(table['decision'] ?? ''),
          inputs: object(table['inputs']),
          hits: list(table['hits']).map((hit) => ({
            rule: String(object(hit)['rule'] ?? ''),
            number: number(object(hit)['number']),
            output: object(hit)['output'] ?? null,
          })),
        };
      }),
    }));
}

// Ids of all flows by which the case has gone in these records of one version of its process.
export function flows_gone(records: readonly HistoryRecord[], model: Model): string[] {
  const gone = new Set<string>();
  for (const record of records) {
    for (const [name, fact] of record.events) {
      const index =
        name === 'TokenMoved' ? number(fact['flow']) : name === 'TokenCreated' ? number(fact['via'] ?? -1) : -1;
      const flow = model.flows[index];
      if (flow !== undefined) gone.add(flow.id);
    }
  }
  return [...gone];
}
