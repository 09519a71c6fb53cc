// To which record one jumps from another. Facts say where to look; numbers are places in the list of records, -1: none.
import type { Fact, HistoryRecord } from '../../api/history';

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

// A task was given back or to another, or a step comes again that was done before. A claim is neither.
export function returns(records: readonly HistoryRecord[], element_of: (task: string) => string): boolean[] {
  const done = new Set<string>();
  return records.map((record) => {
    let is_found = false;
    for (const [name, fact] of record.events) {
      const element = element_of(text(fact['task']));
      if (name === 'TaskAssigned' && record.command === 'AssignTask' && fact['how'] !== 'claimed') is_found = true;
      if (name === 'TaskOpened' && element !== '' && done.has(element)) is_found = true;
      if (name === 'TaskCompleted' || name === 'TaskCancelled') done.add(element);
    }
    return is_found;
  });
}

export function incidents(records: readonly HistoryRecord[]): boolean[] {
  return records.map((record) => record.events.some(([name]) => name === 'IncidentRaised'));
}

// What has a moment by which it must be over, as the facts of one record leave it.
function follow_deadlines(open: Map<string, number>, [name, fact]: Fact): void {
  const task = `task ${text(fact['task'])}`;
  const clock = `clock ${text(fact['rule'])} ${text(fact['scope'])} ${text(fact['token'])}`;
  const due = Number(fact['due'] ?? 0);
  const keep = (key: string) => (due > 0 ? open.set(key, due) : open.delete(key));
  if (name === 'TaskOpened' || name === 'TaskUpdated') keep(task);
  if (name === 'TaskCompleted' || name === 'TaskCancelled') open.delete(task);
  if (name === 'ClockStarted' || name === 'ClockMoved') keep(clock);
  if (name === 'ClockSuspended' || name === 'ClockStopped') open.delete(clock);
  if (name === 'InstanceEnded') open.clear();
}

// Since the record before, the end of something passed that was still open.
export function deadlines_passed(records: readonly HistoryRecord[]): boolean[] {
  const open = new Map<string, number>();
  let last = -Infinity;
  return records.map((record) => {
    const at = Date.parse(record.at);
    const is_found = [...open.values()].some((due) => due > last && due <= at);
    for (const fact of record.events) follow_deadlines(open, fact);
    last = at;
    return is_found;
  });
}

const writing = new Set(['InstanceStarted', 'VariablesSet', 'ScopeOpened']);
const closing = new Set(['ScopeClosed', 'InstanceMigrated']);

// It may have changed a variable (of that name); whether it has, its state says.
export function may_change(record: HistoryRecord, variable: string): boolean {
  return record.events.some(([name, fact]) => {
    if (closing.has(name)) return true;
    if (!writing.has(name)) return false;
    return variable === '' || variable in ((fact['variables'] ?? {}) as object);
  });
}

export function next_after(found: readonly boolean[], here: number): number {
  return found.indexOf(true, here + 1);
}

// The first record after `here` for which it is true, asking one after another.
export async function next_that(
  may_be: readonly boolean[],
  here: number,
  is_it: (index: number) => Promise<boolean>,
): Promise<number> {
  for (let i = next_after(may_be, here); i !== -1; i = next_after(may_be, i)) {
    if (await is_it(i)) return i;
  }
  return -1;
}

// The record of a position, or the last one before it: a link may name any position of the log.
export function index_at(records: readonly HistoryRecord[], position: string | null): number {
  if (position === null || !/^\d+$/.test(position)) return records.length - 1;
  const wanted = BigInt(position);
  let index = 0;
  for (const [i, record] of records.entries()) if (BigInt(record.position) <= wanted) index = i;
  return index;
}
