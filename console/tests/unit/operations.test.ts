// The pages of those who run the system: what is worked out without a browser.
import { describe, expect, test, vi } from 'vitest';
import { kind_of, months_of, spans_of, special_days, weeks_of } from '../../src/pages/operations/calendar_days';
import { line_of, nice_top, short_number } from '../../src/pages/operations/chart';
import { address_of_cases, choice_of, filter_of } from '../../src/pages/operations/choice';
import { heats } from '../../src/pages/operations/heat';
import { address_of_incidents, incident_search, incident_wish } from '../../src/pages/operations/incident_wish';
import { type Load, sample_of, samples_max, with_sample } from '../../src/pages/operations/load_read';
import { mapping_of } from '../../src/pages/operations/migrate_plan';
import { instructions_of, is_whole, type ModifyPlan, variables_in } from '../../src/pages/operations/modify_plan';
import { fitting, tree_of } from '../../src/pages/operations/organisation_tree';
import type { ElementCounts, Incident } from '../../src/pages/operations/read';
import { body_of } from '../../src/pages/operations/retry';
import { address_of, numbers_of, type Topology, without_node } from '../../src/pages/operations/topology';
import { fitting_rules, type Rule, standing_on } from '../../src/pages/operations/rules';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });

const element = (elementId: string, more: Partial<ElementCounts>): ElementCounts => ({
  elementId,
  ...{ tokens: 0, armed: 0, tasks: 0, lateTasks: 0, jobs: 0, stuckJobs: 0, called: 0, events: 0, timers: 0, incidents: 0 },
  ...more,
});

describe('heat', () => {
  const at = '2026-11-29T00:00:00Z';
  const elements = [
    element('a', { tokens: 1000, oldest: '2026-11-01T00:00:00Z' }),
    element('b', { tokens: 30, lateTasks: 2, oldest: '2026-11-28T20:00:00Z' }),
    element('c', { tokens: 1 }),
    element('d', { armed: 5 }),
  ];

  test('the most is the warmest, and one is warm at all', () => {
    expect([...heats(elements, 'count', at)]).toEqual([['a', 4], ['b', 2], ['c', 1]]);
  });
  test('what has waited longer is warmer, and what does not say since when is cool', () => {
    expect([...heats(elements, 'age', at)]).toEqual([['a', 4], ['b', 1]]);
  });
  test('only what is late is warm by lateness', () => {
    expect([...heats(elements, 'late', at)]).toEqual([['b', 2]]);
  });
  test('small counts are their own steps', () => {
    expect(heats([element('a', { tokens: 2 }), element('b', { tokens: 1 })], 'count', at).get('a')).toBe(2);
  });
});

describe('which cases', () => {
  test('the address keeps them', () => {
    const choice = { definition: '7', element: 'T_check', incident: true };
    expect(choice_of(new URL(`http://x${address_of_cases(choice)}`).searchParams)).toEqual(choice);
    expect(address_of_cases({})).toBe('/operations/cases');
  });
  test('only open ones are asked for', () => {
    expect(filter_of({ element: 'a' })).toEqual({ state: 'active', elementId: 'a' });
    const chosen = filter_of({ definition: '7', incident: true });
    expect(chosen).toEqual({ state: 'active', processDefinitionKey: '7', hasIncident: true });
  });
});

describe('a modification', () => {
  const plan: ModifyPlan = {
    fates: { 3: { what: 'move', target: 'b' }, 4: { what: 'end', target: '' }, 5: { what: 'stay', target: '' } },
    beginnings: [{ element: 'c', position: 'after', variables: '{"n": 1}' }],
  };
  test('is said in instructions, by token or by element', () => {
    expect(instructions_of(plan, 'token')).toEqual({
      moveInstructions: [{ sourceToken: 3, targetElementId: 'b' }],
      terminateInstructions: [{ token: 4 }],
      activateInstructions: [{ elementId: 'c', position: 'after', variableInstructions: [{ variables: { n: 1 } }] }],
    });
    expect(instructions_of({ fates: { a: { what: 'end', target: '' } }, beginnings: [] }, 'element')).toMatchObject({
      terminateInstructions: [{ elementId: 'a' }],
    });
  });
  test('is whole when something is to be done and each target is known', () => {
    expect(is_whole(plan)).toBe(true);
    expect(is_whole({ fates: { 5: { what: 'stay', target: '' } }, beginnings: [] })).toBe(false);
    expect(is_whole({ fates: { 3: { what: 'move', target: '' } }, beginnings: [] })).toBe(false);
    expect(is_whole({ fates: {}, beginnings: [{ element: 'c', position: 'before', variables: '[1]' }] })).toBe(false);
  });
  test('variables are an object or nothing', () => {
    expect(variables_in(' ')).toEqual({});
    expect(variables_in('{"a":')).toBeUndefined();
    expect(variables_in('null')).toBeUndefined();
  });
});

test('elements that answer to themselves are not mapped, unless they wait anew', () => {
  const to = (target: string, renews = false) => ({ target, renews });
  expect(mapping_of({ a: to(''), b: to('c'), d: to('', true) })).toEqual([
    { sourceElementId: 'b', targetElementId: 'c' },
    { sourceElementId: 'd', targetElementId: 'd', updateEventTrigger: true },
  ]);
});

describe('incidents', () => {
  test('the address keeps what is looked for, and a day begins at midnight of the offices', () => {
    const wish = { ...incident_wish(new URLSearchParams()), type: 'job', since: '2026-11-29', case: '88' };
    expect(incident_wish(new URL(`http://x${address_of_incidents(wish)}`).searchParams)).toEqual(wish);
    expect(incident_search(wish)).toMatchObject({
      filter: { state: 'open', errorType: 'job', createdAfter: '2026-11-28T16:00:00.000Z', processInstanceKey: '88' },
    });
    const loose = incident_search({ ...wish, case: 'none', since: '' });
    expect(loose).toMatchObject({ filter: { state: 'open', errorType: 'job' } });
  });
  test('only jobs have retries', () => {
    const how = { retries: 3, reason: ' mended ' };
    expect(body_of({ jobKey: '9' } as Incident, how)).toEqual({ reason: 'mended', retries: 3 });
    expect(body_of({} as Incident, how)).toEqual({ reason: 'mended' });
  });
});

describe('load', () => {
  const load = (at: number, more: object): Load =>
    ({
      at: new Date(at * 1000).toISOString(),
      engine: { queued: 1, errands: 2, records: 0, commits: 0, commitMicroseconds: 0, timerLagMs: 500, ...more },
      service: { requests: 0, memoryBytes: 2 ** 21, connections: 3 },
      open: { cases: 1, tasks: 2, jobs: 3, stuckJobs: 1, incidents: 1 },
      inboxes: [{ behind: 2 }, { behind: 3 }],
    }) as unknown as Load;

  test('rates are what came between two readings', () => {
    const sample = sample_of(load(10, {}), load(12, { records: 40, commits: 4, commitMicroseconds: 6000 }));
    expect(sample).toMatchObject({ commands: 20, batch: 10, commit_ms: 1.5, queue: 3, timer_lag_s: 0.5 });
    expect(sample).toMatchObject({ behind: 5, memory_mb: 2, jobs: 4 });
  });
  test('a service that began anew, or a second look at the same moment, gives none', () => {
    expect(sample_of(load(10, { records: 5 }), load(12, { records: 1 }))).toBeUndefined();
    expect(sample_of(load(10, {}), load(10, {}))).toBeUndefined();
  });
  test('nothing done is no time, not no number', () => {
    expect(sample_of(load(10, {}), load(12, {}))).toMatchObject({ commands: 0, batch: 0, commit_ms: 0 });
  });
  test('the oldest samples go', () => {
    const one = sample_of(load(10, {}), load(12, {}))!;
    let all = [one];
    for (let i = 0; i < samples_max + 5; ++i) all = with_sample(all, { ...one, at: i });
    expect(all).toHaveLength(samples_max);
    expect(all.at(-1)!.at).toBe(samples_max + 4);
  });
});

describe('a chart', () => {
  test('has a top that people can read', () => {
    expect([0, 0.3, 1, 7, 12, 480].map(nice_top)).toEqual([1, 0.5, 1, 10, 20, 500]);
  });
  test('its line goes from left to right, zero at the ground', () => {
    expect(line_of([[0, 0], [5, 10], [10, 5]], { width: 100, height: 50 }, 10)).toBe('0.0,50.0 50.0,0.0 100.0,25.0');
    expect(line_of([], { width: 100, height: 50 }, 10)).toBe('');
    expect(line_of([[3, 10]], { width: 100, height: 50 }, 10)).toBe('0.0,0.0 100,0.0');
  });
  test('numbers are short', () => {
    expect([0, 0.12345, 12.345, 1234.5].map(short_number)).toEqual(['0', '0.123', '12.3', '1,235']);
  });
});

describe('a year', () => {
  const day = (text: string, working: boolean, name = '') => {
    return { day: text, working, known: true, ...(name && { name }) };
  };
  const off = day('2026-10-01', false, '国庆节');
  const instead = day('2026-10-10', true, '国庆节');
  test('each day has its kind', () => {
    const kinds = [off, instead, day('2026-10-11', false), day('2026-10-12', true)].map(kind_of);
    expect(kinds).toEqual(['holiday', 'make_up', 'weekend', 'working']);
  });
  test('weeks begin on Monday', () => {
    const february = Array.from({ length: 28 }, (_, i) => day(`2026-02-${String(i + 1).padStart(2, '0')}`, true));
    const weeks = weeks_of(february);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]!.map((one) => one?.day.slice(8) ?? '')).toEqual(['', '', '', '', '', '', '01']);
    expect(months_of(february)).toHaveLength(1);
  });
  test('days that follow one another are a span, over the end of a month too', () => {
    expect(spans_of(['2026-09-30', '2026-10-01', '2026-10-02', '2026-10-10'])).toEqual(['09-30–10-02', '10-10']);
    expect(special_days([off, instead, day('2026-10-12', true)])).toEqual([
      { name: '国庆节', off: ['10-01'], made_up: ['10-10'] },
    ]);
  });
});

test('departments stand below their parents, and are found with those above them', () => {
  const tree = tree_of([
    { id: 'gov', name: '区政府', enabled: true },
    { id: 'st', name: '街道', parent: 'gov', enabled: true },
    { id: 'ceo', name: '执法办', parent: 'st', enabled: true },
    { id: 'lost', name: '无主', parent: 'nobody', enabled: true },
  ]);
  expect(tree.map((one) => one.of.id)).toEqual(['gov', 'lost']);
  expect(fitting(tree, '执法').map((one) => one.below[0]?.below[0]?.of.id)).toEqual(['ceo']);
  expect(fitting(tree, 'nothing')).toEqual([]);
});

test('a term of the law is said in words, and one that is not known as it is written', async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  const { term_text } = await import('../../src/pages/operations/term');
  const terms = ['0 CD', '5 WD', '30 CD', '4 WH', '30 MIN', '2 M', '1 Y', '24 H', '3 XX', 'soon'];
  expect(terms.map(term_text)).toEqual([
    '当日', '5个工作日', '30日', '4个工作小时', '30分钟', '2个月', '1年', '24小时', '3 XX', 'soon',
  ]);
});

test('a rule holds from its first day to its last, and is found by what it says', () => {
  const rule = (name: string, more: object = {}): Rule => ({
    rule: name, title: '登记', term: '5 WD', confidence: 'V', processes: [], effectiveFrom: '2025-05-01', ...more,
  });
  const old = rule('old', { effectiveTo: '2026-04-14', basis: '市场监管规定第十条' });
  const days = ['2025-04-30', '2025-05-01', '2026-04-14', '2026-04-15'];
  expect(days.map((day) => standing_on(day, old))).toEqual(['to_come', 'in_force', 'in_force', 'ended']);
  expect(standing_on('2099-01-01', rule('new'))).toBe('in_force');
  const found = (sought: string) => fitting_rules([old, rule('new')], sought, () => '5个工作日').map((one) => one.rule);
  expect(found('')).toEqual(['old', 'new']);
  expect(found('第十条  登记')).toEqual(['old']);
  expect(found('NEW 工作日')).toEqual(['new']);
  expect(found('没有')).toEqual([]);
});

describe('nodes', () => {
  const node = (nodeId: number, numbers: number[], isSilent = false) => ({
    ...{ nodeId, isSilent, isThis: false, host: '10.0.0.2', port: 8080 + nodeId },
    partitions: numbers.map((partitionId) => ({ partitionId })),
  });
  const topology: Topology = { partitionsCount: 5, brokers: [node(0, [3, 1]), node(1, [2], true), node(2, [])] };

  test('a partition that a silent node had, or nobody has, is at work nowhere', () => {
    expect(without_node(topology)).toEqual([2, 4, 5]);
    expect(without_node({ ...topology, partitionsCount: 1 })).toEqual([]);
  });
  test('partitions stand in order, and an address is told when it is known', () => {
    expect(topology.brokers.map(numbers_of)).toEqual([[1, 3], [2], []]);
    expect(topology.brokers.map(address_of)).toEqual(['10.0.0.2:8080', '10.0.0.2:8081', '10.0.0.2:8082']);
    expect(address_of({ nodeId: 0, isThis: true, isSilent: false, partitions: [] })).toBe('');
  });
});
