// The changes of one variable through the whole case. Facts say which records to look at; states say what it was.
import type { HistoryRecord } from '../../api/history';
import { type Difference, differences } from './difference';
import { may_change } from './jumps';
import type { States } from './state';

export interface Change extends Difference {
  index: number; // of the record that made it
}

export async function changes_of(name: string, records: HistoryRecord[], states: States): Promise<Change[]> {
  const found: Change[] = [];
  for (const [index, record] of records.entries()) {
    if (!may_change(record, name)) continue;
    const before = index === 0 ? undefined : await states.at(records[index - 1]!.position);
    const after = await states.at(record.position);
    for (const one of differences(before, after)) if (one.name === name) found.push({ ...one, index });
  }
  return found;
}

// The element whose form, mapping, script or job wrote it in this record, by its number; undefined:
// the record says none.
export function writer_of(record: HistoryRecord, name: string): number | undefined {
  const wrote = record.events.filter(
    ([fact, members]) => fact === 'VariablesSet' && name in ((members['variables'] ?? {}) as object),
  );
  const by = wrote[wrote.length - 1]?.[1]['by'];
  return by === undefined ? undefined : Number(by);
}
