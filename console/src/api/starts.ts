// With what the person may begin a case. Read once by the frame, whose navigation leads there only when there is something.
import { signal } from '@preact/signals';
import { get } from './client';
import type { Offered } from './offers';

export interface Start extends Offered {
  processDefinitionKey: string;
}

// Empty as well when they could not be read: nothing but the way to a new case hangs on it.
export const starts = signal<readonly Start[]>([]);

export async function read_starts(signal?: AbortSignal): Promise<readonly Start[]> {
  return (starts.value = (await get<{ items: Start[] }>('/v2/offers', signal)).items);
}
