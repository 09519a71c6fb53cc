// What the auditor's pages work out by themselves: places on the line of time, jumps, differences, ways.
import { describe, expect, test, vi } from 'vitest';
import type { Fact, HistoryRecord } from '../../src/api/history';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });

const { parse_exactly, value_text, is_same } = await import('../../src/api/exact');
const { differences } = await import('../../src/pages/cases/difference');
const { is_idle, nearest, places, wait_after } = await import('../../src/pages/cases/idle');
const jumps = await import('../../src/pages/cases/jumps');
const { address_of, search_of, wish_of } = await import('../../src/pages/cases/find');
const { passages, flows_gone } = await import('../../src/pages/cases/ways');
const { definitions_of } = await import('../../src/api/history');
type State = import('../../src/pages/cases/state').State;
type Model = import('../../src/pages/cases/model').Model;

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 29) + seconds * 1000).toISOString();
const record = (position: number, seconds: number, command: string, ...events: Fact[]): HistoryRecord => ({
  position: String(position),
  at: at(seconds),
  command,
  actor: { by: 'api' },
  events,
});
const due = (seconds: number) => Date.parse(at(seconds));

describe('numbers keep their digits', () => {
  const text =
    '{"a":12345678901234567890.123456789,"b":0.1,"c":"1234567890123456789",' +
    '"d":[1e3,9007199254740993],"e":"\\"12345678901234567\\""}';
  test('also those that a browser would round', () => {
    const read = parse_exactly(text);
    expect(value_text(read)).toBe(text.replace('1e3', '1000'));
    expect((read as { b: number }).b).toBe(0.1);
  });
  test('and are compared by them', () => {
    expect(is_same(parse_exactly('[9007199254740993]'), parse_exactly('[9007199254740992]'))).toBe(false);
    expect(is_same({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(is_same([1, 2], [2, 1])).toBe(false);
    expect(is_same('1', 1)).toBe(false);
  });
});

describe('the line of time', () => {
  const records = [0, 1, 2, 2, 3, 90_000, 90_001].map((seconds) => ({ at: at(seconds) }));
  test('rises from 0 to 1, also between records of one moment', () => {
    for (const is_collapsed of [true, false]) {
      const all = places(records, is_collapsed);
      expect(all[0]).toBe(0);
      expect(all.at(-1)).toBeCloseTo(1);
      for (const [i, place] of all.slice(1).entries()) expect(place).toBeGreaterThan(all[i]!);
    }
  });
  test('gives idle time little room when it is skipped, and its own when not', () => {
    const width = (is_collapsed: boolean) => places(records, is_collapsed)[5]! - places(records, is_collapsed)[4]!;
    expect(width(true)).toBeLessThan(0.6);
    expect(width(false)).toBeGreaterThan(0.7);
    expect(is_idle(records)).toEqual([false, false, false, false, true, false]);
  });
  test('finds the record that is nearest', () => {
    expect(nearest([0, 0.5, 1], 0.6)).toBe(1);
    expect(nearest([0, 0.5, 1], 0.8)).toBe(2);
    expect(places([{ at: at(0) }], true)).toEqual([0]);
    expect(places([], true)).toEqual([]);
  });
  test('plays as fast as wished, and waits for no idle time that is skipped', () => {
    expect(wait_after(records, 0, 1, true)).toBe(1000);
    expect(wait_after(records, 0, 1000, true)).toBe(120);
    expect(wait_after(records, 4, 10, true)).toBe(2000);
    expect(wait_after(records, 4, 10, false)).toBe(8_999_700);
    expect(wait_after(records, 6, 1, true)).toBe(0);
  });
});

describe('jumps', () => {
  test('to a task that was given to another or back, and to a step that comes again; not to a claim', () => {
    const elements: Record<string, string> = { 1: 'T_a', 2: 'T_b', 3: 'T_a' };
    const records = [
      record(1, 0, 'StartInstance', ['TaskOpened', { task: 1 }]),
      record(2, 1, 'AssignTask', ['TaskAssigned', { task: 1, how: 'claimed', assignee: 'zheng' }]),
      record(3, 2, 'AssignTask', ['TaskAssigned', { task: 1, assignee: 'qian' }]),
      record(4, 3, 'AssignTask', ['TaskAssigned', { task: 1, how: 'unclaimed' }]),
      record(5, 4, 'CompleteTask', ['TaskCompleted', { task: 1 }], ['TaskOpened', { task: 2 }]),
      record(6, 5, 'CompleteTask', ['TaskCompleted', { task: 2 }], ['TaskOpened', { task: 3 }]),
    ];
    expect(jumps.returns(records, (task) => elements[task] ?? '')).toEqual([false, false, true, true, false, true]);
  });

  test('to the first record after a deadline that was still open', () => {
    const records = [
      record(
        1,
        0,
        'StartInstance',
        ['ClockStarted', { rule: 'r', scope: 1, due: due(10) }],
        ['TaskOpened', { task: 1, due: due(5) }],
      ),
      record(2, 6, 'AssignTask', ['TaskAssigned', { task: 1 }]),
      record(3, 7, 'UpdateTask', ['TaskUpdated', { task: 1, due: due(20) }]),
      record(4, 8, 'SetVariables', ['ClockSuspended', { rule: 'r', scope: 1 }]),
      record(5, 12, 'SetVariables', ['ClockMoved', { rule: 'r', scope: 1, due: due(14), is_resumed: true }]),
      record(6, 15, 'CompleteTask', ['TaskCompleted', { task: 1 }], ['ClockStopped', { rule: 'r', scope: 1 }]),
      record(7, 99, 'CompleteTask', ['InstanceEnded', {}]),
    ];
    expect(jumps.deadlines_passed(records)).toEqual([false, true, false, false, false, true, false]);
  });

  test('to incidents, and to the next of what is found', () => {
    const records = [record(1, 0, 'A'), record(2, 1, 'B', ['IncidentRaised', {}]), record(3, 2, 'C')];
    const found = jumps.incidents(records);
    expect(found).toEqual([false, true, false]);
    expect(jumps.next_after(found, 0)).toBe(1);
    expect(jumps.next_after(found, 1)).toBe(-1);
  });

  test('to a change: facts say where it may be, and only that is asked', async () => {
    const records = [
      record(1, 0, 'A', ['InstanceStarted', { variables: { a: 1 } }]),
      record(2, 1, 'B', ['VariablesSet', { variables: { b: 1 } }]),
      record(3, 2, 'C', ['TaskOpened', {}]),
      record(4, 3, 'D', ['VariablesSet', { variables: { a: 2 } }]),
      record(5, 4, 'E', ['ScopeClosed', { scope: 2 }]),
    ];
    const may = (name: string) => records.map((one) => jumps.may_change(one, name));
    expect(may('a')).toEqual([true, false, false, true, true]);
    expect(may('')).toEqual([true, true, false, true, true]);
    const asked: number[] = [];
    const is_it = async (i: number) => {
      asked.push(i);
      return i === 4;
    };
    expect(await jumps.next_that(may('a'), 0, is_it)).toBe(4);
    expect(asked).toEqual([3, 4]);
    expect(await jumps.next_that(may('a'), 4, is_it)).toBe(-1);
  });

  test('a link may name any position of the log', () => {
    const records = [record(3, 0, 'A'), record(7, 1, 'B'), record(9, 2, 'C')];
    const index = (position: string | null) => jumps.index_at(records, position);
    expect(['1', '3', '6', '7', '8', '9', '99999999999999999999'].map(index)).toEqual([0, 0, 0, 1, 1, 2, 2]);
    expect([null, 'x', ''].map(index)).toEqual([2, 2, 2]);
  });
});

describe('differences', () => {
  const state = (...scopes: [key: string, variables: Record<string, unknown>][]) =>
    ({
      scopes: scopes.map(([key, variables], i) => ({
        elementInstanceKey: key,
        kind: 'process',
        elementId: key,
        variables,
        ...(i > 0 && { parent: '1' }),
      })),
    }) as unknown as State;

  test('are exactly the keys that are new, gone or of another value', () => {
    const before = state(['1', { a: 1, b: { x: 1, y: 2 }, c: 'c', d: null }], ['2', { a: 5 }]);
    const after = state(['1', { a: 2, b: { y: 2, x: 1 }, d: null, e: [] }]);
    expect(differences(before, after)).toEqual([
      { key: '1 a', name: 'a', element: '1', is_local: false, before: 1, after: 2 },
      { key: '1 e', name: 'e', element: '1', is_local: false, after: [] },
      { key: '1 c', name: 'c', element: '1', is_local: false, before: 'c' },
      { key: '2 a', name: 'a', element: '2', is_local: true, before: 5 },
    ]);
    expect(differences(after, after)).toEqual([]);
    expect(differences(undefined, after).map((one) => one.key)).toEqual(['1 a', '1 b', '1 d', '1 e']);
  });
});

describe('ways', () => {
  const element = (id: string, kind: string) => ({ id, name: '', kind, is_offered: false });
  const flow = (id: string, source: string, target: string) => ({
    id,
    name: '',
    source,
    target,
    condition: '=x',
    is_default: false,
  });
  const elements = [
    element('P', 'process'),
    element('A', 'userTask'),
    element('G', 'exclusiveGateway'),
    element('F', 'parallelGateway'),
  ];
  const model: Model = {
    xml: '',
    has_diagram: true,
    elements,
    by_id: new Map(elements.map((one) => [one.id, one])),
    flows: [
      flow('f0', 'A', 'G'),
      flow('f1', 'G', 'F'),
      flow('f2', 'G', 'A'),
      flow('f3', 'F', 'A'),
      flow('f4', 'F', 'G'),
    ],
  };

  test('a gateway shows what was tested and what was taken, each time that it is passed', () => {
    const one = record(
      1,
      0,
      'CompleteTask',
      ['TokenMoved', { token: 1, at: 2 }], // flow 0: the codec leaves out what is usual
      ['ConditionTested', { token: 1, flow: 1, inputs: { x: 1 } }],
      ['ConditionTested', { token: 1, flow: 2, held: true }],
      ['TokenMoved', { token: 1, flow: 2, at: 1 }],
      ['TokenMoved', { token: 1, at: 2 }],
      ['ConditionTested', { token: 1, flow: 1, held: true }],
      ['TokenMoved', { token: 1, flow: 1, at: 3 }],
      ['TokenMoved', { token: 1, flow: 3, at: 1 }],
      ['TokenCreated', { token: 2, via: 4, at: 2 }],
    );
    const found = passages(one, model).map((passage) => [
      passage.element,
      passage.tests.map((tested) => `${tested.flow.id} ${tested.held}`),
      passage.taken.map((taken) => taken.id),
    ]);
    expect(found).toEqual([
      ['G', ['f1 false', 'f2 true'], ['f2']],
      ['G', ['f1 true'], ['f1']],
      ['F', [], ['f3', 'f4']],
    ]);
    expect(flows_gone([one], model)).toEqual(['f0', 'f2', 'f1', 'f3', 'f4']);
  });

  test('a migrated case is read by the version that it went on by', () => {
    const records = [
      record(1, 0, 'StartInstance', ['InstanceStarted', { definition: 3 }]),
      record(2, 1, 'CompleteTask'),
      record(3, 2, 'MigrateInstance', ['InstanceMigrated', { definition: 8 }]),
    ];
    expect(definitions_of(records)).toEqual(['3', '3', '8']);
  });
});

describe('what is looked for', () => {
  test('is kept by the address', () => {
    const address = '/cases?businessKey=A%26B&state=active&from=2026-11-01&to=2026-11-30&incident=true';
    expect(address_of(wish_of(new URL(address, 'http://x').searchParams))).toBe(address);
    expect(address_of(wish_of(new URLSearchParams()))).toBe('/cases');
  });
  test('is asked for by whole days of the offices, the first and the last included', () => {
    const wish = wish_of(new URLSearchParams('from=2026-11-29&to=2026-11-29&state=odd&after=c1'));
    expect(search_of(wish)).toEqual({
      filter: { startedAfter: '2026-11-28T15:59:59.999Z', startedBefore: '2026-11-29T16:00:00.000Z' },
      sort: [{ field: 'startDate', order: 'desc' }],
      page: { limit: 50, after: 'c1' },
    });
  });
});
