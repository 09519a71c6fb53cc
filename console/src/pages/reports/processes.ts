// The processes that cases are counted of, by the names of their newest versions.
import { ask } from '../../api/client';
import type { Choice } from './report_form';

export async function read_processes(signal: AbortSignal): Promise<Choice[]> {
  const body = { filter: { isLatestVersion: true }, page: { limit: 1000 } };
  const page = await ask<{ items: { processDefinitionId: string; name: string; kind: string }[] }>(
    '/v2/process-definitions/search', body, signal,
  );
  return page.items
    .filter((one) => one.kind === 'bpmn')
    .map((one) => ({ id: one.processDefinitionId, name: one.name || one.processDefinitionId }));
}

export const name_among = (id: string, among: readonly Choice[]): string =>
  among.find((one) => one.id === id)?.name ?? id;
