// The table of what is deployed, as the service keeps it.
import { get } from './client';

export interface Resource {
  resourceKey: string;
  resourceId: string;
  name: string;
  version: number;
  resourceName: string;
  deployedAt?: string;
  deployedBy?: string;
}

interface Found {
  items: Resource[];
  page: { next?: string; hasMore: boolean };
}

// `which`: all versions, or of each the newest.
export async function read_resources(
  kind: 'dmn' | 'form',
  which: 'all' | 'latest',
  signal: AbortSignal,
): Promise<Resource[]> {
  const path = `/v2/resources?kind=${kind}${which === 'latest' ? '&latest=true' : ''}&limit=1000`;
  const all: Resource[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const next: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const found: Found = await get<Found>(`${path}${next}`, signal);
    all.push(...found.items);
    after = found.page.hasMore ? found.page.next : undefined;
  }
  return all;
}
