// Every page there is: its address, its name, who may use it, and where its code is. A page is loaded when it is
// first opened. To add one: a folder below pages/ and a line here (README.md says more).
import type { ComponentType } from 'preact';
import type { Account } from './api/session';
import { acts_in_cases, designs, finds_cases, reads_reports, watches_readers } from './api/session';
import { starts } from './api/starts';
import { operations_pages } from './pages/operations/pages';
import { words } from './shell/words';
import type { Pair } from './words/words';

export interface PageProps {
  values: Record<string, string>; // from the address
  query: URLSearchParams;
}

export interface Page {
  pattern: string; // '/tasks/:key'
  name: Pair;
  in_navigation: boolean | (() => boolean);
  may_use: (account: Account) => boolean;
  load: () => Promise<{ default: ComponentType<PageProps> }>;
}

export const pages: Page[] = [
  {
    pattern: '/tasks',
    name: words.tasks,
    in_navigation: true,
    may_use: acts_in_cases,
    load: () => import('./pages/inbox/list_page'),
  },
  {
    pattern: '/tasks/:key',
    name: words.task,
    in_navigation: false,
    may_use: acts_in_cases,
    load: () => import('./pages/inbox/task_page'),
  },
  {
    pattern: '/new',
    name: words.new_case,
    in_navigation: () => starts.value.length > 0,
    may_use: acts_in_cases,
    load: () => import('./pages/new_case/new_page'),
  },
  {
    pattern: '/cases',
    name: words.cases,
    in_navigation: true,
    may_use: finds_cases,
    load: () => import('./pages/cases/find_page'),
  },
  {
    pattern: '/cases/:key',
    name: words.one_case,
    in_navigation: false,
    may_use: finds_cases,
    load: () => import('./pages/cases/case_page'),
  },
  {
    pattern: '/reports',
    name: words.reports,
    in_navigation: true,
    may_use: reads_reports,
    load: () => import('./pages/reports/reports_page'),
  },
  {
    pattern: '/reports/cases',
    name: words.reports,
    in_navigation: false,
    may_use: reads_reports,
    load: () => import('./pages/reports/report_cases_page'),
  },
  {
    pattern: '/readings',
    name: words.readings,
    in_navigation: true,
    may_use: watches_readers,
    load: () => import('./pages/readings/readings_page'),
  },
  ...operations_pages,
  {
    pattern: '/designer',
    name: words.designer,
    in_navigation: true,
    may_use: designs,
    load: () => import('./pages/designer/home_page'),
  },
  {
    pattern: '/designer/bpmn/:id',
    name: words.designer,
    in_navigation: false,
    may_use: designs,
    load: () => import('./pages/designer/bpmn_page'),
  },
  {
    pattern: '/designer/saved/:id',
    name: words.designer,
    in_navigation: false,
    may_use: designs,
    load: () => import('./pages/designer/saved_page'),
  },
  {
    pattern: '/designer/compare',
    name: words.designer,
    in_navigation: false,
    may_use: designs,
    load: () => import('./pages/designer/compare/compare_page'),
  },
  {
    pattern: '/designer/dmn/:id',
    name: words.designer,
    in_navigation: false,
    may_use: designs,
    load: () => import('./pages/designer/dmn/dmn_page'),
  },
  {
    pattern: '/designer/form/:id',
    name: words.designer,
    in_navigation: false,
    may_use: designs,
    load: () => import('./pages/designer/forms/form_page'),
  },
];

// Draws anew what reads it when there is another answer: some pages are there only while there is something for them.
export const navigation_of = (account: Account): Page[] =>
  pages.filter(({ in_navigation: is_in, may_use }) => (typeof is_in === 'function' ? is_in() : is_in) && may_use(account));
