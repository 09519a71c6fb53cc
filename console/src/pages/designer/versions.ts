// What is deployed, in all its versions.
import { ask, get_text } from '../../api/client';

export interface Definition {
  processDefinitionKey: string;
  processDefinitionId: string;
  name: string;
  version: number;
  resourceName: string;
  deployedAt: string;
}

interface Found {
  items: Definition[];
  page: { next?: string; hasMore: boolean };
}

export async function read_definitions(signal: AbortSignal): Promise<Definition[]> {
  const all: Definition[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const body = { page: { limit: 1000, ...(after !== '' && { after }) } };
    const found: Found = await ask<Found>('/v2/process-definitions/search', body, signal);
    all.push(...found.items);
    after = found.page.hasMore ? found.page.next : undefined;
  }
  return all;
}

export const read_xml = (key: string, signal?: AbortSignal): Promise<string> =>
  get_text(`/v2/process-definitions/${encodeURIComponent(key)}/xml`, signal);

export interface Process {
  id: string;
  name: string;
  versions: Definition[]; // the newest first
}

export function processes_of(definitions: Definition[]): Process[] {
  const by_id = new Map<string, Definition[]>();
  for (const one of definitions)
    by_id.set(one.processDefinitionId, [...(by_id.get(one.processDefinitionId) ?? []), one]);
  const all = [...by_id].map(([id, versions]): Process => {
    versions.sort((a, b) => b.version - a.version);
    return { id, name: versions[0]?.name || id, versions };
  });
  return all.sort((a, b) => new Intl.Collator('zh-CN').compare(a.name, b.name));
}
