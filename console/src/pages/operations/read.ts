// What the service says about how it runs. Numbers come counted; nothing is counted here.
import { ask, get } from '../../api/client';
import type { Case } from '../cases/state';

export interface Version {
  processDefinitionKey: string;
  processDefinitionId: string;
  kind: string;
  name: string;
  version: number;
  versionTag?: string;
  resourceName: string;
  deploymentKey: string;
  deployedAt?: string;
  deployedBy?: string;
}

export interface VersionCounts {
  processDefinitionKey: string;
  cases: number;
  casesWithIncident: number;
  oldestCase?: string;
  tasks: number;
  lateTasks: number;
  oldestTask?: string;
  jobs: number;
  stuckJobs: number;
  timers: number;
}

export interface ElementCounts {
  elementId: string;
  elementName?: string;
  tokens: number;
  armed: number;
  tasks: number;
  lateTasks: number;
  jobs: number;
  stuckJobs: number;
  called: number; // cases that a call activity waits for
  events: number;
  timers: number;
  incidents: number;
  oldest?: string;
}

export interface Incident {
  incidentKey: string;
  processInstanceKey: string;
  processDefinitionId: string;
  elementId: string;
  errorType: string;
  errorMessage: string;
  state: 'open' | 'resolved';
  jobKey?: string;
  creationDate?: string;
  resolutionDate?: string;
  resolvedBy?: string;
}

export interface Page<T> {
  items: T[];
  page: { next?: string; hasMore: boolean };
}

// Every page after the other: for lists that people make, which are never long.
async function read_all<T>(page_at: (after: string) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: Page<T> = await page_at(after);
    all.push(...page.items);
    after = page.page.hasMore ? page.page.next : undefined;
  }
  return all;
}

export function read_versions(signal?: AbortSignal): Promise<Version[]> {
  return read_all((after) => get(`/v2/process-definitions?limit=1000${after && `&after=${after}`}`, signal));
}

export function read_counts(signal?: AbortSignal): Promise<{ at: string; items: VersionCounts[] }> {
  return get('/v2/operations/processes', signal);
}

export function read_elements(key: string, signal?: AbortSignal): Promise<{ at: string; elements: ElementCounts[] }> {
  return get(`/v2/operations/processes/${key}`, signal);
}

export async function read_xml(key: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(`/v2/process-definitions/${key}/xml`, { credentials: 'same-origin', signal });
  return answer.text();
}

export function search_cases(filter: object, after: string, limit: number, signal: AbortSignal): Promise<Page<Case>> {
  const page = { limit, ...(after !== '' && { after }) };
  return ask('/v2/process-instances/search', { filter, sort: [{ field: 'startDate', order: 'asc' }], page }, signal);
}

export const process_name = (versions: readonly Version[], id: string): string =>
  [...versions].reverse().find((one) => one.processDefinitionId === id)?.name || id;
