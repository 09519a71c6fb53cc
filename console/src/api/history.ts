// The history of a case: every record, in order, as the service keeps it (docs/auditors.md).
import { get_exact } from './client';

export type Fact = [name: string, members: Record<string, unknown>];

export interface HistoryRecord {
  position: string;
  at: string;
  command: string;
  cause?: string;
  actor: { name?: string; actingFor?: string; department?: string; by?: string };
  reason?: string;
  request?: string;
  events: Fact[];
}

interface HistoryPage {
  items: HistoryRecord[];
  page: { next?: string; hasMore: boolean };
}

export async function read_history(case_key: string, signal?: AbortSignal): Promise<HistoryRecord[]> {
  const records: HistoryRecord[] = [];
  for (let after = '0'; after !== ''; ) {
    const page: HistoryPage = await get_exact<HistoryPage>(
      `/v2/process-instances/${case_key}/history?limit=1000&after=${after}`,
      signal,
    );
    records.push(...page.items);
    after = page.page.hasMore ? (page.page.next ?? '') : '';
  }
  return records;
}

// By which version of the process the case went on at each record: it may have been migrated.
export function definitions_of(records: readonly HistoryRecord[]): string[] {
  let definition = '';
  return records.map((record) => {
    for (const [name, fact] of record.events) {
      if (name === 'InstanceStarted' || name === 'InstanceMigrated')
        definition = String(fact['definition'] ?? definition);
    }
    return definition;
  });
}
