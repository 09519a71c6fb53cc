// Who is signed in.
import { effect, signal } from '@preact/signals';
import { ask, get, sessions_ended } from './client';
import { Refusal } from './problem';

export interface Account {
  name: string;
  displayName: string;
  departments: string[];
  roles: string[];
}

// undefined: not known yet; null: nobody.
export const me = signal<Account | null | undefined>(undefined);
// Somebody was signed in and is no more: the page stays as it is, with what was typed, until they have signed in again.
export const has_expired = signal(false);

effect(() => {
  if (sessions_ended.value > 0 && me.peek()) has_expired.value = true;
});

export async function find_out(): Promise<void> {
  try {
    me.value = await get<Account>('/v2/me');
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.problem.status !== 401) throw thrown;
    me.value ??= null; // who was signed in keeps the page, and signs in again
  }
}

export async function sign_in(name: string, password: string): Promise<void> {
  const signed = await ask<{ account: Account }>('/v2/login', { name, password, cookie: true });
  me.value = signed.account;
  has_expired.value = false;
}

export async function sign_out(): Promise<void> {
  try {
    await ask<void>('/v2/logout', undefined);
  } finally {
    // Nothing of one person stays in memory for the next one.
    location.assign('/');
  }
}

// The officers who run the system read no case (三员分立); auditors read all and change nothing.
const kept_from_cases = ['sysadmin', 'sec_admin', 'audit_admin'];

export const has_any = (account: Account, roles: readonly string[]): boolean =>
  account.roles.some((role) => roles.includes(role));
export const reads_cases = (account: Account): boolean => !has_any(account, kept_from_cases);
// Whoever reads some cases or all, and who runs the system and sees that they exist.
export const finds_cases = (account: Account): boolean =>
  has_any(account, ['sysadmin', 'auditor']) || (reads_cases(account) && account.departments.length > 0);
export const acts_in_cases = (account: Account): boolean =>
  reads_cases(account) && !account.roles.includes('auditor') && account.departments.length > 0;
// Whoever looks after the system as a whole; what they may do in it is the service's to say.
export const oversees = (account: Account): boolean =>
  has_any(account, ['sysadmin', 'auditor', 'ducha_officer', 'audit_admin']);
const leads_unit = (account: Account): boolean =>
  has_any(account, ['unit_head', 'head', 'street_director', 'squad_leader', 'police_head']);
// The leader in charge, who supervises, who looks after the departments' duties, and who audits.
const reads_all_reports = (account: Account): boolean =>
  reads_cases(account) && has_any(account, ['auditor', 'ducha_officer', 'bianban_officer', 'jc_chair']);
// Of which departments somebody reads reports: null is of all, together and each.
export function report_departments(account: Account): readonly string[] | null {
  if (reads_all_reports(account)) return null;
  return reads_cases(account) && leads_unit(account) ? account.departments : [];
}
export const reads_reports = (account: Account): boolean => report_departments(account)?.length !== 0;
// Who may see who looked at cases by right of a role.
export const watches_readers = (account: Account): boolean => has_any(account, ['audit_admin', 'auditor']);
export const dispatches = (account: Account): boolean =>
  acts_in_cases(account) && (account.roles.includes('dispatcher') || leads_unit(account));
// Draws processes and deploys them.
export const designs = (account: Account): boolean => account.roles.includes('designer');
