// What is said of a notice: in words that a person understands, and nothing of what they need not know.
import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
vi.stubGlobal('location', { pathname: '/', search: '' });
vi.stubGlobal('setInterval', () => 0);

const { text_of } = await import('../../src/pages/inbox/news');
const { me } = await import('../../src/api/session');

type Task = import('../../src/pages/inbox/task').Task;
const task = (more: Partial<Task> = {}): Task => ({
  userTaskKey: '1', name: '核查', state: 'open', processInstanceKey: '2', processDefinitionId: 'p', elementId: 'e',
  candidateGroups: [], candidateUsers: [], department: 'team_env', priority: 50, revision: 1, ...more,
});
const stays = { task: task(), before: task() };
const news = (what: string, of: { task: Task | undefined; before: Task | undefined } = stays) => ({
  notice: { type: `cn.baton.${what}.v1`, subject: 'task/1', time: '', data: {} }, ...of,
});

describe('news', () => {
  beforeEach(() => {
    me.value = { name: 'zheng', displayName: '郑勇', departments: ['team_env'], roles: ['handler'] };
  });
  test('say that a task falls due, to those for whom it waits', () => {
    expect(text_of(news('task.due-soon'))).toContain('快到期了：核查');
    expect(text_of(news('task.overdue'))).toContain('已超期：核查');
    expect(text_of(news('task.overdue', { task: task({ assignee: 'qian' }), before: task() }))).toBe('');
    expect(text_of(news('task.overdue', { task: undefined, before: task() }))).toBe('');
  });
  test('say that a time limit stands still and runs again', () => {
    expect(text_of(news('task.suspended'))).toContain('期限中止');
    expect(text_of(news('task.resumed'))).toContain('期限恢复');
  });
  test('pass over what these pages do not know', () => {
    expect(text_of(news('task.something-new'))).toBe('');
  });
  test('say of a task that comes due soon at once both, each once', () => {
    expect(text_of(news('task.created', { task: task(), before: undefined }))).toContain('新任务');
    expect(text_of(news('task.due-soon', { task: task(), before: undefined }))).toContain('快到期了');
  });
});
