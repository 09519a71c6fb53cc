// Which figures are asked for, and which cases stand behind one of them, as addresses keep it and the service is asked.
import { is_quarter, moved, quarters_max, span_of } from './quarters';

export interface ReportWish {
  from: string; // the first quarter
  to: string; // the last
  process: string;
  rule: string;
  unit: string; // a department; empty: all
}

export type Outcome = 'in_time' | 'late' | 'open' | 'returned';
export type Way = 'service' | 'management' | 'enforcement';

// The cases of one figure. An empty department or street is that of the cases which have none.
export interface CaseChoice {
  department?: string;
  street?: string;
  outcome?: Outcome;
  way?: Way;
}

export const outcomes: readonly Outcome[] = ['in_time', 'late', 'open', 'returned'];
export const ways: readonly Way[] = ['service', 'management', 'enforcement'];
export const cases_of_page = 100;

// The four quarters that end with this one, unless the address says others. Who reads reports of `own` departments only
// is shown the first of them.
export function report_wish(
  query: URLSearchParams,
  this_quarter: string,
  own: readonly string[] | null = null,
): ReportWish {
  const given = (name: string) => (query.get(name) ?? '').trim();
  const to = is_quarter(given('to')) ? given('to') : this_quarter;
  const wished = is_quarter(given('from')) ? given('from') : moved(to, -3);
  const span = span_of(wished, to);
  const from = span === 0 ? to : span > quarters_max ? moved(to, 1 - quarters_max) : wished;
  const unit = own === null || own.includes(given('unit')) ? given('unit') : (own[0] ?? '');
  return { from, to, process: given('process'), rule: given('rule'), unit };
}

function query_of(wish: ReportWish): URLSearchParams {
  const query = new URLSearchParams({ from: wish.from, to: wish.to });
  if (wish.process !== '') query.set('process', wish.process);
  if (wish.rule !== '') query.set('rule', wish.rule);
  if (wish.unit !== '') query.set('unit', wish.unit);
  return query;
}

export const address_of_report = (wish: ReportWish): string => `/reports?${query_of(wish).toString()}`;

export function path_of_report(wish: ReportWish): string {
  const query = new URLSearchParams({ fromQuarter: wish.from, toQuarter: wish.to });
  if (wish.process !== '') query.set('processDefinitionId', wish.process);
  if (wish.rule !== '') query.set('rule', wish.rule);
  if (wish.unit !== '') query.set('department', wish.unit);
  return `/v2/reports/cases?${query.toString()}`;
}

// `at`: when the report was counted, so that the list has what was late then.
export function address_of_cases(wish: ReportWish, choice: CaseChoice, at: string, after = ''): string {
  const query = query_of(wish);
  if (choice.department !== undefined) query.set('department', choice.department);
  if (choice.street !== undefined) query.set('street', choice.street);
  if (choice.outcome) query.set('outcome', choice.outcome);
  if (choice.way) query.set('way', choice.way);
  query.set('at', at);
  if (after !== '') query.set('after', after);
  return `/reports/cases?${query.toString()}`;
}

export function case_choice(query: URLSearchParams): CaseChoice {
  const outcome = outcomes.find((one) => one === query.get('outcome'));
  const way = ways.find((one) => one === query.get('way'));
  return {
    ...(query.has('department') && { department: query.get('department') ?? '' }),
    ...(query.has('street') && { street: query.get('street') ?? '' }),
    ...(outcome && { outcome }),
    ...(way && { way }),
  };
}

export function case_search(wish: ReportWish, choice: CaseChoice, at: string, after: string): object {
  const department = choice.department ?? (wish.unit === '' ? undefined : wish.unit);
  return {
    filter: {
      fromQuarter: wish.from,
      toQuarter: wish.to,
      ...(wish.process && { processDefinitionId: wish.process }),
      ...(wish.rule && { rule: wish.rule }),
      ...(department !== undefined && { department }),
      ...(choice.street !== undefined && { street: choice.street }),
      ...(choice.outcome && { outcome: choice.outcome }),
      ...(choice.way && { path: choice.way }),
      ...(at && { at }),
    },
    page: { limit: cases_of_page, ...(after && { after }) },
  };
}
