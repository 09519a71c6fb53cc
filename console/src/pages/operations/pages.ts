// The pages of those who run the system. All are under one name in the navigation; each leads to the others.
import type { Page } from '../../pages';
import { type Account, has_any, me, oversees } from '../../api/session';
import { words } from '../../shell/words';
import type { Pair } from '../../words/words';

// Beside those who oversee all of it: who keeps the calendars, and who keeps the rules.
const keepers: Record<string, { role: string; name: Pair }> = {
  '/operations/calendar': { role: 'calendar_admin', name: words.calendar },
  '/operations/rules': { role: 'rule_admin', name: words.rules },
};

const parts: [pattern: string, load: Page['load']][] = [
  ['/operations', () => import('./processes_page')],
  ['/operations/processes/:key', () => import('./version_page')],
  ['/operations/cases', () => import('./chosen_page')],
  ['/operations/cases/:key', () => import('./motion_page')],
  ['/operations/incidents', () => import('./incidents_page')],
  ['/operations/load', () => import('./load_page')],
  ['/operations/calendar', () => import('./calendar_page')],
  ['/operations/rules', () => import('./rules_page')],
  ['/operations/organisation', () => import('./organisation_page')],
];

function keeps(account: Account, pattern: string): boolean {
  const keeper = keepers[pattern];
  return keeper !== undefined && has_any(account, [keeper.role]);
}

export const may_see = (account: Account, pattern: string): boolean => oversees(account) || keeps(account, pattern);

export const operations_pages: Page[] = parts.map(([pattern, load]) => ({
  pattern,
  name: keepers[pattern]?.name ?? words.operations,
  in_navigation:
    pattern === '/operations' || (() => Boolean(me.value && !oversees(me.value) && keeps(me.value, pattern))),
  may_use: (account) => may_see(account, pattern),
  load,
}));
