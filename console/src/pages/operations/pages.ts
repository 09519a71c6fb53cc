// The pages of those who run the system. All are under one name in the navigation; each leads to the others.
import type { Page } from '../../pages';
import { me, oversees } from '../../api/session';
import { words } from '../../shell/words';

// With the role of who has that page alone.
const parts: [pattern: string, load: Page['load'], keeper?: string][] = [
  ['/operations', () => import('./processes_page')],
  ['/operations/processes/:key', () => import('./version_page')],
  ['/operations/cases', () => import('./chosen_page')],
  ['/operations/cases/:key', () => import('./motion_page')],
  ['/operations/incidents', () => import('./incidents_page')],
  ['/operations/load', () => import('./load_page')],
  ['/operations/calendar', () => import('./calendar_page'), 'calendar_admin'],
  ['/operations/rules', () => import('./rules_page'), 'rule_admin'],
  ['/operations/organisation', () => import('./organisation_page')],
];

export const operations_pages: Page[] = parts.map(([pattern, load, keeper]) => ({
  pattern,
  name: words.operations,
  in_navigation: keeper ? () => !!me.value && !oversees(me.value) : pattern === '/operations',
  may_use: (account) => oversees(account) || account.roles.includes(keeper ?? ''),
  load,
}));
