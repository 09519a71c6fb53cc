// What people do with tasks: each names the revision that was read, so that nobody's change is undone unseen.
import { act } from '../../api/client';
import { own_acts } from './news';
import { keep, refresh } from './store';
import { revision_tag, type Task, urgent_from } from './task';

export interface Changed {
  state: string;
  revision?: number;
}

async function do_with(task: Task, method: string, path: string, body?: unknown, once?: string): Promise<Changed> {
  own_acts.add(task.userTaskKey);
  try {
    const address = `/v2/user-tasks/${task.userTaskKey}${path}`;
    return await act<Changed>(method, address, body, { if_match: revision_tag(task), ...(once && { once }) });
  } catch (refused) {
    own_acts.delete(task.userTaskKey);
    throw refused;
  }
}

const given = (reason: string) => (reason.trim() === '' ? {} : { reason: reason.trim() });

async function and_refresh(task: Task, doing: Promise<Changed>): Promise<Task | undefined> {
  await doing;
  return refresh(task.userTaskKey);
}

export const claim = (task: Task): Promise<Task | undefined> =>
  and_refresh(task, do_with(task, 'POST', '/claim', {}));

export const give_back = (task: Task): Promise<Task | undefined> =>
  and_refresh(task, do_with(task, 'DELETE', '/assignee'));

export const reassign = (task: Task, assignee: string, reason: string): Promise<Task | undefined> =>
  and_refresh(task, do_with(task, 'POST', '/assignment', { assignee, ...given(reason) }));

export const urge = (task: Task, reason: string): Promise<Task | undefined> => {
  const priority = Math.min(100, Math.max(urgent_from, task.priority + 10));
  return and_refresh(task, do_with(task, 'PATCH', '', { changeset: { priority }, ...given(reason) }));
};

// `once` stays the same for each try, so that a lost answer does not complete it twice.
export async function complete(task: Task, variables: object, reason: string, once: string): Promise<void> {
  await do_with(task, 'POST', '/completion', { variables, ...given(reason) }, once);
  keep(task.userTaskKey, undefined);
}

export const return_to = (task: Task, elementId: string, reason: string): Promise<Task | undefined> =>
  and_refresh(task, do_with(task, 'POST', '/return', { elementId, reason }));

export const withdraw = (task: Task, reason: string): Promise<Task | undefined> =>
  and_refresh(task, do_with(task, 'POST', '/withdrawal', { reason }));

export const delegate = (task: Task, to: string, completes: boolean, reason: string): Promise<Task | undefined> =>
  and_refresh(task, do_with(task, 'POST', '/delegation', { delegate: to, completes, reason }));

export const resolve = (task: Task): Promise<Task | undefined> =>
  and_refresh(task, do_with(task, 'POST', '/delegation/resolution', {}));

export const recall = (task: Task, reason: string): Promise<Task | undefined> =>
  and_refresh(task, do_with(task, 'POST', '/delegation/recall', { reason }));

export const ask_signers = (task: Task, mode: string, signers: object[]): Promise<Task | undefined> =>
  and_refresh(task, do_with(task, 'POST', '/signers', { mode, signers }));

export const drop_signer = (task: Task, signer: number, reason: string): Promise<Task | undefined> =>
  and_refresh(task, do_with(task, 'POST', `/signers/${signer}/removal`, { reason }));

// Without a revision: each has their own opinion, which takes nothing away from another's.
export async function sign(task: Task, signer: number, agrees: boolean, text: string): Promise<Task | undefined> {
  await act('POST', `/v2/user-tasks/${task.userTaskKey}/signers/${signer}/opinion`, { agrees, text: text.trim() });
  return refresh(task.userTaskKey);
}

// Said without a revision: a remark takes nothing away from anyone.
export async function comment(task: Task, text: string): Promise<Task | undefined> {
  await act('POST', `/v2/user-tasks/${task.userTaskKey}/comments`, { text: text.trim() });
  return refresh(task.userTaskKey);
}
