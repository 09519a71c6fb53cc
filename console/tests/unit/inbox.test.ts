// What needs no browser: order, rights, drafts, places, rows, and coming back.
import { beforeEach, describe, expect, test, vi } from 'vitest';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', new Proxy({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
}, { ownKeys: () => [...kept.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }));
vi.stubGlobal('location', { pathname: '/', search: '' });

const { by_urgency, is_offered, may_be_given, may_work } = await import('../../src/pages/inbox/task');
const { drop_old_drafts, keep_draft, read_draft } = await import('../../src/parts/drafts/drafts');
const { typed_of } = await import('../../src/parts/drafts/working_copy');
const { row_span } = await import('../../src/pages/inbox/window_of_rows');
const { wait_before } = await import('../../src/api/inbox_socket');
const { fits } = await import('../../src/shell/router');
const { complaint_text } = await import('../../src/form/translation');

type Task = import('../../src/pages/inbox/task').Task;
const task = (more: Partial<Task> = {}): Task => ({
  userTaskKey: '1', name: '核查', state: 'open', processInstanceKey: '2', processDefinitionId: 'p', elementId: 'e',
  candidateGroups: [], candidateUsers: [], department: 'team_env', priority: 50, revision: 1, ...more,
});
const zheng = { name: 'zheng', displayName: '郑勇', departments: ['team_env'], roles: ['handler'] };

describe('tasks', () => {
  test('what is due first stands first, and what has no limit last', () => {
    const sorted = [
      task({ userTaskKey: 'none' }),
      task({ userTaskKey: 'late', dueDate: '2026-01-02T00:00:00Z' }),
      task({ userTaskKey: 'urgent', dueDate: '2026-01-03T00:00:00Z', priority: 90 }),
      task({ userTaskKey: 'usual', dueDate: '2026-01-03T00:00:00Z' }),
    ].sort(by_urgency);
    expect(sorted.map((one) => one.userTaskKey)).toEqual(['late', 'urgent', 'usual', 'none']);
  });
  test('a role counts inside the department of the task only', () => {
    expect(is_offered(zheng, task({ candidateGroups: ['role:handler'] }))).toBe(true);
    expect(is_offered(zheng, task({ candidateGroups: ['role:legal'] }))).toBe(false);
    expect(is_offered(zheng, task({ candidateGroups: ['role:handler'], department: 'team_market' }))).toBe(false);
    expect(is_offered(zheng, task())).toBe(true);
    expect(is_offered(zheng, task({ candidateUsers: ['qian'] }))).toBe(false);
  });
  test('a task that asks for a role is given to those who hold it in its department, or belong to one that is named', () => {
    const legal = { departments: ['team_env'], roles: ['legal'] };
    expect(may_be_given(zheng, task())).toBe(true);
    expect(may_be_given(zheng, task({ candidateGroups: ['role:handler', 'role:legal'] }))).toBe(true);
    expect(may_be_given(legal, task({ candidateGroups: ['role:handler'] }))).toBe(false);
    expect(may_be_given(zheng, task({ candidateGroups: ['role:handler'], department: 'team_market' }))).toBe(false);
    expect(may_be_given(legal, task({ candidateGroups: ['role:handler', 'team_env'] }))).toBe(true);
  });
  test('auditors and ended tasks have nothing to be done', () => {
    expect(may_work({ ...zheng, roles: ['auditor'] }, task())).toBe(false);
    expect(may_work(zheng, task({ state: 'completed' }))).toBe(false);
  });
});

describe('drafts', () => {
  beforeEach(() => kept.clear());
  test('are kept for a person and a task', () => {
    keep_draft('zheng', '7', { data: { facts: '属实' }, remark: '' });
    expect(read_draft('zheng', '7')?.data).toEqual({ facts: '属实' });
    expect(read_draft('qian', '7')).toBeNull();
  });
  test('hold only what was typed', () => {
    expect(typed_of({ a: 1, b: { c: 2 }, d: '新' }, { a: 1, b: { c: 2 } })).toEqual({ d: '新' });
    expect(typed_of({ a: '', b: [{ c: null }] }, {})).toEqual({});
    expect(typed_of({ d: false }, {})).toEqual({ d: false });
    expect(typed_of({ a: '' }, { a: '旧' })).toEqual({ a: '' });
  });
  test('are forgotten after a month', () => {
    keep_draft('zheng', '7', { data: {}, remark: 'x' });
    drop_old_drafts(Date.now() + 29 * 86_400_000);
    expect(read_draft('zheng', '7')).not.toBeNull();
    drop_old_drafts(Date.now() + 31 * 86_400_000);
    expect(read_draft('zheng', '7')).toBeNull();
  });
});

test('an address fits its pattern and gives its values', () => {
  expect(fits('/tasks/:key', '/tasks/7')).toEqual({ key: '7' });
  expect(fits('/tasks/:key', '/tasks')).toBeNull();
  expect(fits('/tasks', '/tasks/')).toEqual({});
  expect(fits('/cases/:id', '/cases/%E6%A1%88')).toEqual({ id: '案' });
});

test('of many rows those near the screen are there', () => {
  expect(row_span(0, 800, 76, 100)).toEqual([0, 100]);
  expect(row_span(-76_000, 760, 76, 10_000)).toEqual([988, 1022]);
  expect(row_span(-800_000, 760, 76, 10_000)[1]).toBeLessThanOrEqual(10_000);
});

test('reconnecting is spread out, and never later than thirty seconds', () => {
  expect(wait_before(0, 0)).toBeGreaterThan(0);
  expect(wait_before(20, 1)).toBeLessThanOrEqual(30_250);
});

test('what the form library complains of is said in our words', () => {
  expect(complaint_text('Field is required.')).toBe('必填。');
  expect(complaint_text('Field must have maximum length of 20.')).toBe('最多 20 个字。');
  expect(complaint_text('请填写案由')).toBe('请填写案由');
});

test('the course of a case tells deeds apart: a remark, an urging, a change', async () => {
  const { deeds_of } = await import('../../src/pages/inbox/course');
  const { words } = await import('../../src/pages/inbox/course_words');
  const record = (command: string, events: [string, Record<string, unknown>][], more = {}) => ({
    position: '1', at: '2026-11-29T00:00:00Z', command, actor: { name: 'sun' }, events, ...more,
  });
  const of_task = { task: 147, department: 'team_env' };
  const deeds = deeds_of([
    record('StartInstance', [['TaskOpened', { ...of_task, token: 1 }]]),
    record('AssignTask', [['TaskAssigned', { task: 147, how: 'claimed', assignee: 'sun' }]]),
    record('UpdateTask', [['TaskUpdated', of_task]], { reason: '没有人' }),
    record('UpdateTask', [['TaskUpdated', { ...of_task, priority: 90 }]]),
    record('UpdateTask', [['TaskUpdated', { ...of_task, priority: 90, due: '2026-12-01T00:00:00Z' }]]),
    record('AssignTask', [['TaskAssigned', { task: 147, assignee: 'qian' }]]),
    record('FireTimer', [], { actor: {} }),
    record('CompleteTask', [['TaskCompleted', { task: 147 }]]),
  ]);
  expect(deeds.map((deed) => deed.what)).toEqual([
    words.started, words.claimed, words.commented, words.urged, words.updated, words.reassigned, words.completed,
  ]);
  expect(deeds[5]?.to).toBe('qian');
});

test('what officials do beside completing is told with whom they act for, and with what was said', async () => {
  const { deeds_of } = await import('../../src/pages/inbox/course');
  const { words } = await import('../../src/pages/inbox/course_words');
  const record = (command: string, events: [string, Record<string, unknown>][], more = {}) => ({
    position: '1', at: '2026-11-29T00:00:00Z', command, actor: { name: 'sun' }, events, ...more,
  });
  const deeds = deeds_of([
    record('DelegateTask', [['TaskDelegated', { task: 147, owner: 'sun', to: 'qian' }]], { reason: '出差' }),
    record('ResolveTask', [['DelegationEnded', { task: 147 }]], { actor: { name: 'qian', actingFor: 'sun' } }),
    record('AddSigners', [['SignersAdded', { task: 147, signers: [{ signer: 1, department: 'legal' }] }]]),
    record('GiveOpinion', [['OpinionGiven', { task: 147, signer: 1, agrees: true }]]),
    record('GiveOpinion', [['OpinionGiven', { task: 147, signer: 2 }]]),
    record('ReturnTask', [['TaskReturned', { task: 147, to: 2 }]], { reason: '缺照片' }),
    record('WithdrawTask', [['TaskWithdrawn', { task: 148 }]]),
  ]);
  expect(deeds.map((deed) => deed.what)).toEqual([
    words.delegated, words.resolved, words.signers_added, words.signed_agrees, words.signed_disagrees, words.returned,
    words.withdrawn,
  ]);
  expect(deeds[0]?.to).toBe('qian');
  expect(deeds[1]?.acting_for).toBe('sun');
  expect(deeds[5]).toMatchObject({ reason: '缺照片', task: '147' });
});
