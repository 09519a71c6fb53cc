// What the service counted, and what follows from it.
import { department_name } from '../../api/organisation';
import { say } from '../../words/words';
import type { Field } from './csv';
import { words } from './words';

export interface Figures {
  name: string; // of a quarter, department or street; empty: none, or all
  cases: number;
  inTime: number;
  late: number;
  open: number;
  returned: number;
  service: number;
  management: number;
  enforcement: number;
}

export interface Report {
  at: string;
  zone: string;
  total: Figures;
  quarters: Figures[];
  departments: Figures[];
  streets: Figures[];
}

// In hundredths, with one digit after the point; of nothing there is no share.
export function share_text(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;
}

export const in_time_rate = (one: Figures): string => share_text(one.inTime, one.inTime + one.late);
export const with_way = (one: Figures): number => one.service + one.management + one.enforcement;

export const name_of_department = (id: string): string => (id === '' ? say(words.no_department) : department_name(id));
export const name_of_street = (id: string): string => (id === '' ? say(words.no_street) : department_name(id));

// The file has one line for each line of the page's tables; ids stand beside the names.
export function table_of(report: Report): Field[][] {
  const heads = [
    words.group, words.id, words.name, words.cases, words.in_time, words.late, words.open, words.in_time_rate,
    words.returned, words.service, words.management, words.enforcement,
  ].map((one) => say(one));
  const line = (group: string, one: Figures, name: string): Field[] => [
    group, one.name, name, one.cases, one.inTime, one.late, one.open, in_time_rate(one), one.returned, one.service,
    one.management, one.enforcement,
  ];
  return [
    heads,
    line(say(words.total), report.total, say(words.total)),
    ...report.quarters.map((one) => line(say(words.quarter), one, one.name)),
    ...report.departments.map((one) => line(say(words.department), one, name_of_department(one.name))),
    ...report.streets.map((one) => line(say(words.street), one, name_of_street(one.name))),
  ];
}
