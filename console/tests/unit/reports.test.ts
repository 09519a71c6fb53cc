// Reports: quarters, addresses and questions that say the same, files that Excel opens, bars that fill what they
// should.
import { expect, test, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });

const { last_quarters, moved, quarter_of, span_of } = await import('../../src/pages/reports/quarters');
const wishes = await import('../../src/pages/reports/wish');
const { csv_of } = await import('../../src/pages/reports/csv');
const { stretches } = await import('../../src/pages/reports/bars');
const { in_time_rate, share_text, table_of } = await import('../../src/pages/reports/figures');
const { report_departments } = await import('../../src/api/session');
const { local_day } = await import('../../src/words/moments');

const { address_of_cases, case_choice, case_search, path_of_report, report_wish } = wishes;
const wish_for = (query: string) => report_wish(new URLSearchParams(query), '2026-Q4');

test('a day has its quarter where the offices are', () => {
  const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'];
  expect(days.map(quarter_of)).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4']);
  expect(quarter_of(local_day(new Date('2026-12-31T16:00:00Z')))).toBe('2027-Q1');
  expect(moved('2026-Q1', -1)).toBe('2025-Q4');
  expect(span_of('2025-Q4', '2026-Q2')).toBe(3);
  expect(span_of('2026-Q2', '2025-Q4')).toBe(0);
  expect(last_quarters('2026-Q1', 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3']);
});

test('a report is of four quarters, of those that were chosen, and of twelve at most', () => {
  expect(wish_for('')).toEqual({ from: '2026-Q1', to: '2026-Q4', process: '', rule: '', unit: '' });
  const wished = { from: '2025-Q3', to: '2025-Q4', rule: 'hotline_reply' };
  expect(wish_for('from=2025-Q3&to=2025-Q4&rule=hotline_reply')).toMatchObject(wished);
  expect(wish_for('from=2026-Q3&to=2026-Q1')).toMatchObject({ from: '2026-Q1', to: '2026-Q1' });
  expect(wish_for('from=2010-Q1&to=2026-Q4')).toMatchObject({ from: '2024-Q1' });
  expect(wish_for('from=junk&to=2026-Q5')).toMatchObject({ from: '2026-Q1', to: '2026-Q4' });
  expect(path_of_report(wish_for('process=p&rule=r'))).toBe(
    '/v2/reports/cases?fromQuarter=2026-Q1&toQuarter=2026-Q4&processDefinitionId=p&rule=r',
  );
});

test('who leads a unit is asked for its figures, whatever the address says; a leader for all or for one', () => {
  const own = (query: string) => report_wish(new URLSearchParams(query), '2026-Q4', ['team_env', 'team_market']);
  expect(own('').unit).toBe('team_env');
  expect(own('unit=zhf_bureau').unit).toBe('team_env');
  expect(own('unit=team_market').unit).toBe('team_market');
  expect(path_of_report(own(''))).toContain('department=team_env');
  expect(path_of_report(wish_for(''))).not.toContain('department');
  expect(path_of_report(wish_for('unit=sifa'))).toContain('department=sifa');
  const query = new URLSearchParams(address_of_cases(own(''), { street: 'st_yaojia' }, 'at').split('?')[1]);
  expect(case_choice(query)).toEqual({ street: 'st_yaojia' });
  expect(case_search(wish_for(query.toString()), case_choice(query), '', '')).toMatchObject({
    filter: { department: 'team_env', street: 'st_yaojia' },
  });
});

test('who reads reports of what', () => {
  const person = { name: 'x', displayName: '', departments: ['team_env'] };
  const of = (...roles: string[]) => report_departments({ ...person, roles });
  for (const role of ['jc_chair', 'auditor', 'ducha_officer', 'bianban_officer']) expect(of('handler', role)).toBeNull();
  for (const role of ['unit_head', 'head', 'squad_leader']) expect(of(role)).toEqual(['team_env']);
  for (const role of ['handler', 'dispatcher', 'sysadmin', 'audit_admin']) expect(of(role)).toEqual([]);
  expect(of('sysadmin', 'unit_head')).toEqual([]);
});

test('the address of a figure leads to the question for its cases, none given being a choice too', () => {
  const at = '2026-11-29T10:00:00.000Z';
  const late = { street: 'st_yaojia', outcome: 'late' as const };
  for (const choice of [{}, { department: '' }, late, { way: 'service' as const }]) {
    const query = new URLSearchParams(address_of_cases(wish_for('process=p'), choice, at).split('?')[1]);
    expect(case_choice(query)).toEqual(choice);
    expect(query.get('at')).toBe(at);
  }
  expect(case_choice(new URLSearchParams('outcome=odd&way=odd'))).toEqual({});
  expect(case_search(wish_for(''), { department: '', outcome: 'late', way: 'service' }, at, '17')).toEqual({
    filter: { fromQuarter: '2026-Q1', toQuarter: '2026-Q4', department: '', outcome: 'late', path: 'service', at },
    page: { limit: 100, after: '17' },
  });
});

test('a file begins with the mark of UTF-8, and no text in it is a formula', () => {
  expect(csv_of([['部门', 3]])).toBe('\uFEFF部门,3\r\n');
  expect(csv_of([['a,b', 'say "x"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""x""","two\nlines"\r\n');
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=HYPERLINK("http://x","y")']) {
    const field = csv_of([[text]]).slice(1, -2);
    expect(field.startsWith(`"'`)).toBe(true);
  }
  expect(csv_of([[-1, 0.5]])).toBe('\uFEFF-1,0.5\r\n');
});

const figures = (name: string, part: object) => ({
  name, cases: 0, inTime: 0, late: 0, open: 0, returned: 0, service: 0, management: 0, enforcement: 0, ...part,
});

test('rates are of what has a share in them', () => {
  expect(share_text(1, 3)).toBe('33.3%');
  expect(share_text(0, 0)).toBe('—');
  expect(in_time_rate(figures('', { inTime: 3, late: 1, open: 100 }))).toBe('75.0%');
});

test('the file has a line for each line of the page, and as many fields in each', () => {
  const report = {
    at: '', zone: '', total: figures('', { cases: 2 }), quarters: [figures('2026-Q1', { cases: 2 })],
    departments: [figures('', { cases: 1 }), figures('team_env', { cases: 1 })],
    streets: [figures('st_yaojia', { cases: 2 })],
  };
  const table = table_of(report);
  expect(table).toHaveLength(6);
  expect(new Set(table.map((line) => line.length))).toEqual(new Set([12]));
  expect(table.map((line) => line[3])).toEqual(['案件', 2, 2, 1, 1, 2]);
  expect(table[3]!.slice(0, 3)).toEqual(['部门', '', '未定部门']);
});

test('the parts of a bar lie end to end and fill it', () => {
  const laid = stretches([{ value: 1, kind: 'a' }, { value: 0, kind: 'b' }, { value: 3, kind: 'c' }], 4, 100);
  expect(laid).toEqual([
    { value: 1, kind: 'a', from: 0, width: 25 },
    { value: 3, kind: 'c', from: 25, width: 75 },
  ]);
  expect(stretches([{ value: 0, kind: 'a' }], 0, 100)).toEqual([]);
});
