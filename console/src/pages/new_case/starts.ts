// What begins a case, in the order in which it is offered, and what its page leads to.
import { ask } from '../../api/client';
import type { Account } from '../../api/session';
import type { Start } from '../../api/starts';
import { by_urgency, type Task, waits_for } from '../inbox/task';

export interface Group {
  process: string;
  name: string;
  starts: Start[];
}

export const id_of = (start: Start): string => `${start.processDefinitionId}/${start.elementId}`;

export function by_process(starts: readonly Start[]): Group[] {
  const groups = new Map<string, Group>();
  for (const start of starts) {
    const process = start.processDefinitionId;
    const group = groups.get(process) ?? { process, name: start.processName || process, starts: [] };
    groups.set(process, group);
    group.starts.push(start);
  }
  return [...groups.values()];
}

// A number may be another case's too.
export function first_own(account: Account, case_key: string, tasks: readonly Task[]): Task | undefined {
  const is_of_case = (task: Task) =>
    task.processInstanceKey === case_key || task.rootProcessInstanceKey === case_key;
  return tasks.filter((task) => is_of_case(task) && waits_for(account, task)).sort(by_urgency)[0];
}

// The case has begun whatever comes of this: without an answer, its own page is the place.
export async function place_of(account: Account, case_key: string, number: string): Promise<string> {
  const wish = { filter: { businessKey: number, state: 'open' }, page: { limit: 100 } };
  const found = await ask<{ items: Task[] }>('/v2/user-tasks/search', wish).catch(() => ({ items: [] }));
  const task = first_own(account, case_key, found.items);
  return task ? `/tasks/${task.userTaskKey}` : `/cases/${case_key}`;
}
