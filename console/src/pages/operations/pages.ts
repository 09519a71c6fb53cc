// The pages of those who run the system. All are under one name in the navigation; each leads to the others.
import type { Page } from '../../pages';
import { oversees } from '../../api/session';
import { words } from '../../shell/words';

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

export const operations_pages: Page[] = parts.map(([pattern, load]) => ({
  pattern,
  name: words.operations,
  in_navigation: pattern === '/operations',
  may_use: oversees,
  load,
}));
