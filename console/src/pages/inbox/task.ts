// A task as the service gives it, and what the person before the screen can do with it.
import type { Account } from '../../api/session';
import { acts_in_cases, dispatches } from '../../api/session';

export interface Task {
  userTaskKey: string;
  name: string;
  state: 'open' | 'completed' | 'cancelled' | 'returned' | 'withdrawn';
  processInstanceKey: string;
  rootProcessInstanceKey?: string;
  processDefinitionId: string;
  processDefinitionKey?: string;
  elementId: string;
  businessKey?: string;
  assignee?: string;
  candidateGroups: string[];
  candidateUsers: string[];
  department?: string;
  role?: string;
  dueDate?: string;
  priority: number;
  formId?: string;
  clockRule?: string;
  legalBasis?: string;
  creationDate?: string;
  endDate?: string;
  endedBy?: string;
  reopened?: 'returned' | 'withdrawn';
  sentBy?: string;
  said?: string;
  owner?: string; // in whose name the assignee does it
  comesBack?: boolean;
  resolvedBy?: string;
  signMode?: 'all' | 'any';
  signers?: Signer[];
  revision: number;
}

export interface Signer {
  signer: number;
  account?: string;
  department?: string;
  askedBy?: string;
  askedAt: string;
  agrees?: boolean; // once they have signed
  text?: string;
  signedBy?: string;
  signedAt?: string;
}

export const revision_tag = (task: Task): string => `"${task.revision}"`;

// As the service decides it (identity/permission.cpp); here only so that no button is shown that would be refused.
export function is_offered(account: Account, task: Task): boolean {
  if (task.candidateUsers.includes(account.name)) return true;
  const is_inside = task.department === undefined || account.departments.includes(task.department);
  if (task.candidateGroups.length === 0) {
    return task.candidateUsers.length === 0 && task.department !== undefined && is_inside;
  }
  return task.candidateGroups.some((group) =>
    group.startsWith('role:')
      ? is_inside && account.roles.includes(group.slice(5))
      : account.departments.includes(group),
  );
}

// Whether somebody can be given the task: who holds a role that it asks for, where it asks for one (duties.hpp).
export function may_be_given(one: { departments: string[]; roles: string[] }, task: Task): boolean {
  const groups = task.candidateGroups;
  const roles = groups.filter((group) => group.startsWith('role:')).map((group) => group.slice(5));
  if (roles.length === 0 || groups.some((group) => one.departments.includes(group))) return true;
  const is_inside = task.department === undefined || one.departments.includes(task.department);
  return is_inside && roles.some((role) => one.roles.includes(role));
}

export const is_mine = (account: Account, task: Task): boolean => task.assignee === account.name;
export const is_free = (task: Task): boolean => task.assignee === undefined;
export const may_work = (account: Account, task: Task): boolean =>
  acts_in_cases(account) && task.state === 'open' && (is_mine(account, task) || is_offered(account, task));
export const waits_for = (account: Account, task: Task): boolean =>
  may_work(account, task) && (is_mine(account, task) || is_free(task));

// Also who directs the work of its department: to remark upon it, and to add files.
export const may_add = (account: Account, task: Task): boolean =>
  task.state === 'open' && (may_work(account, task) || directs(account, task));
export const directs = (account: Account, task: Task): boolean =>
  dispatches(account) && task.department !== undefined && account.departments.includes(task.department);

export const is_owner = (account: Account, task: Task): boolean => task.owner === account.name;

// Those whom this person answers for: themselves, or their department.
export function asked_of(account: Account, task: Task): Signer[] {
  if (!acts_in_cases(account) || task.state !== 'open') return [];
  return (task.signers ?? []).filter(
    (one) =>
      one.agrees === undefined &&
      (one.account === undefined ? account.departments.includes(one.department ?? '') : one.account === account.name),
  );
}

// What is due first stands first; what has no date, last; then the more urgent, then the older.
export function by_urgency(a: Task, b: Task): number {
  const due = (task: Task) => (task.dueDate === undefined ? Infinity : Date.parse(task.dueDate));
  const [first, second] = [due(a), due(b)];
  if (first !== second) return first < second ? -1 : 1;
  if (a.priority !== b.priority) return b.priority - a.priority;
  return (a.creationDate ?? '').localeCompare(b.creationDate ?? '') || a.userTaskKey.localeCompare(b.userTaskKey);
}

export const urgent_from = 80; // priority, of 100
