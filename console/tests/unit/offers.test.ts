// What people may send beside their tasks: how starts are shown, where a new case leads, and when a try is another one.
import { describe, expect, test, vi } from 'vitest';

const stored = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (name: string) => stored.get(name) ?? null,
  setItem: (name: string, text: string) => void stored.set(name, text),
  removeItem: (name: string) => void stored.delete(name),
});
vi.stubGlobal('location', { pathname: '/', search: '' });

const { by_process, first_own } = await import('../../src/pages/new_case/starts');
const { by_case, filled_with, name_of } = await import('../../src/api/offers');
const { filled_from, known_to } = await import('../../src/parts/offers/known');
const { keep_typed, typed_before } = await import('../../src/pages/new_case/typed');
const { starts } = await import('../../src/api/starts');
const { navigation_of } = await import('../../src/pages');
const { was_refused } = await import('../../src/parts/use_sending');
const { Refusal } = await import('../../src/api/problem');

type Task = import('../../src/pages/inbox/task').Task;
const task = (more: Partial<Task>): Task => ({
  userTaskKey: '1', name: '登记', state: 'open', processInstanceKey: '7', processDefinitionId: 'p', elementId: 'e',
  candidateGroups: ['role:intake'], candidateUsers: [], department: 'zhf_bureau', priority: 50, revision: 1, ...more,
});
const chen = { name: 'chen', displayName: '陈静', departments: ['zhf_bureau'], roles: ['intake'] };
const start = (process: string, element: string, name = '') => ({
  processDefinitionKey: `${process}-1`, processDefinitionId: process, processName: '', elementId: element, name,
});

test('starts stand under their process, in the order in which they are offered', () => {
  const groups = by_process([start('visit', 'a'), start('letter', 'b'), start('visit', 'c')]);
  expect(groups.map((one) => [one.name, one.starts.map((two) => two.elementId)])).toEqual([
    ['visit', ['a', 'c']],
    ['letter', ['b']],
  ]);
  expect(name_of(start('visit', 'a', '来访'))).toBe('来访');
  expect(name_of(start('visit', 'a'))).toBe('a');
});

test('a new case leads to the most urgent of its tasks that one can do', () => {
  const found = [
    task({ userTaskKey: 'other case', processInstanceKey: '8' }),
    task({ userTaskKey: 'other role', candidateGroups: ['role:handler'] }),
    task({ userTaskKey: 'held', assignee: 'li' }),
    task({ userTaskKey: 'later', dueDate: '2026-12-02T00:00:00Z' }),
    task({ userTaskKey: 'called', processInstanceKey: '9', rootProcessInstanceKey: '7', dueDate: '2026-12-01T00:00:00Z' }),
  ];
  expect(first_own(chen, '7', found)?.userTaskKey).toBe('called');
  expect(first_own(chen, '7', found.slice(0, 3))).toBeUndefined();
});

test('what was refused is sent anew as another act, what was not answered as the same', () => {
  const refusal = (status: number, code = 'conflict') => new Refusal({ code, title: '', detail: '', status });
  expect([409, 422, 403, 401].map((status) => was_refused(refusal(status)))).toEqual([true, true, true, true]);
  expect([503, 504].map((status) => was_refused(refusal(status, 'unavailable')))).toEqual([false, false]);
  expect(was_refused(refusal(0, 'no_answer'))).toBe(false);
  expect(was_refused(new SyntaxError('the answer was cut off'))).toBe(false);
});

test('a reason is sent when there is one', () => {
  expect(filled_with({ days: 3 }, ' ')).toEqual({ variables: { days: 3 } });
  expect(filled_with({}, ' 现场复杂\n')).toEqual({ variables: {}, reason: '现场复杂' });
});

test('the way to a new case is there for whom one is offered', () => {
  const patterns = (account: typeof chen) => navigation_of(account).map((page) => page.pattern);
  expect(patterns(chen)).toEqual(['/tasks', '/cases']);
  starts.value = [start('visit', 'a')];
  expect(patterns(chen)).toEqual(['/tasks', '/new', '/cases']);
  expect(patterns({ ...chen, roles: ['auditor'] })).not.toContain('/new');
});

test('what was sent stands in the course of the case, with what took it', async () => {
  const { deeds_of } = await import('../../src/pages/inbox/course');
  const { words } = await import('../../src/pages/inbox/course_words');
  const record = (position: string, command: string, events: [string, Record<string, unknown>][], name = 'chen') => ({
    position, command, events, at: '2026-11-29T00:00:00Z', actor: name ? { name } : { by: 'engine' }, reason: '要等鉴定',
  });
  const came: [string, Record<string, unknown>] = ['MessageReceived', { subscription: 31, message: 40 }];
  const deeds = deeds_of([
    record('1', 'StartInstance', [['InstanceStarted', { definition: 12 }], ['Subscribed', { subscription: 31, element: 3 }]]),
    record('2', 'DeliverMessage', [came]),
    record('3', 'DeliverMessage', [came], ''),
    record('4', 'DeliverMessage', []),
  ]);
  expect(deeds.slice(1)).toEqual([
    expect.objectContaining({ what: words.sent, who: 'chen', took: { definition: '12', element: 3 }, reason: '要等鉴定' }),
  ]);
});

test('what was typed of a new case is there again, for who typed it, until nothing is left', () => {
  const typed = { chosen: 'visit/a', number: '案-1', remark: '', forms: { report: { title: '占道', text: '' } } };
  keep_typed('chen', typed);
  expect(typed_before('chen')?.typed).toEqual(typed);
  expect(typed_before('zheng')).toBeUndefined();
  keep_typed('chen', { ...typed, number: '', forms: { report: { title: '', danger: undefined } } });
  expect(typed_before('chen')).toBeUndefined();
});

test('offers of a case stand before those of the cases that called it', () => {
  const offer = (processInstanceKey: string, elementId: string) => ({
    processInstanceKey, processDefinitionId: 'p', processName: 'P', elementId, name: '',
  });
  const grouped = by_case([offer('9', 'a'), offer('7', 'b'), offer('9', 'c')]);
  expect(grouped.map(([key, offers]) => [key, offers.map((one) => one.elementId)])).toEqual([
    ['9', ['a', 'c']],
    ['7', ['b']],
  ]);
});

describe('what the case knows of a form', () => {
  const schema = {
    components: [
      { type: 'textfield', key: 'title' },
      { type: 'textarea', key: 'longer.why' },
      { type: 'group', components: [{ type: 'textfield', key: 'place' }] },
      { type: 'group', path: 'sender', components: [{ type: 'textfield', key: 'name' }] },
      { type: 'dynamiclist', path: 'items', components: [{ type: 'textfield', key: 'text' }] },
    ],
  };
  const variables = {
    title: '占道', longer: { days: 3, why: '等鉴定' }, place: '', sender: { name: '王' }, items: [{ text: 'a' }],
    name: '不是一个字段', members: ['甲', '乙'], text: null,
  };

  test('is what its fields write, and beside it what it may read', () => {
    const { asked, beside } = known_to(schema, variables);
    expect(Object.keys(asked).sort()).toEqual(['items', 'longer', 'sender', 'title']);
    expect(beside).toEqual({ name: '不是一个字段', members: ['甲', '乙'] });
  });

  test('goes where nothing was typed, and nowhere else', () => {
    const { asked } = known_to(schema, variables);
    const typed = { title: '油烟', longer: { days: 0, why: '' }, sender: { name: '' }, items: [{ text: '' }], more: false };
    expect(filled_from(typed, asked)).toEqual({
      title: '油烟', longer: { days: 0, why: '等鉴定' }, sender: { name: '王' }, items: [{ text: 'a' }], more: false,
    });
    expect(filled_from({ title: '', items: [{ text: 'b' }] }, asked)).toMatchObject({
      title: '占道', items: [{ text: 'b' }],
    });
    expect(typed.title).toBe('油烟');
    expect(typed.longer.why).toBe('');
  });
});
