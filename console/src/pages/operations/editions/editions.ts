// Calendars, clock rules and organisation as files: which hold, which held, and what another would change.
import { act, ask, get, get_blob } from '../../../api/client';
import { save_blob } from '../../../parts/save';

export type Kind = 'calendar' | 'clock_rules' | 'organisation';

export interface Edition {
  editionKey?: string; // none: the file lies in the folder alone
  kind: Kind;
  name?: string; // the year of a calendar
  id: string;
  version: number;
  file: string;
  sha256: string;
  size: number;
  source: 'folder' | 'import';
  at?: string;
  by?: string;
  reason?: string;
  inForce?: boolean;
  otherInFolder?: boolean;
}

export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

export interface Change {
  change: 'added' | 'changed' | 'removed';
  part: string;
  id?: string;
  name?: string;
  fields: FieldChange[];
}

export interface MovedClock {
  processInstanceKey: string;
  processDefinitionId: string;
  rule: string;
  before?: string;
  after?: string;
}

export interface Clocks {
  openCases: number;
  lookedAt: number;
  cases: number;
  clocks: number;
  tasks: number;
  items: MovedClock[];
}

export interface LeftBehind {
  part: 'department' | 'role';
  id: string;
  name?: string;
  openTasks: number;
  hasMore?: boolean;
  accounts: string[];
}

export interface Preview {
  edition: Edition;
  replaces?: Edition;
  changes: Change[];
  clocks?: Clocks;
  leftBehind?: LeftBehind[];
}

export interface Chosen {
  name: string;
  content: string;
}

export async function read_editions(kind: Kind, signal?: AbortSignal): Promise<Edition[]> {
  const list = await get<{ items: Edition[] }>('/v2/editions', signal);
  return list.items.filter((one) => one.kind === kind);
}

// Letter by letter, a mark of its coding included: its digest is that of the file. Throws what is not UTF-8.
export async function read_chosen(file: File): Promise<Chosen> {
  const letters = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return { name: file.name, content: letters.decode(await file.arrayBuffer()) };
}

export const preview = (kind: Kind, { name, content }: Chosen): Promise<Preview> =>
  ask<Preview>('/v2/editions', { kind, file: name, content, dryRun: true });

export async function import_file(kind: Kind, chosen: Chosen, reason: string, once: string): Promise<Edition> {
  const body = { kind, file: chosen.name, content: chosen.content, reason };
  return (await act<{ edition: Edition }>('POST', '/v2/editions', body, { once })).edition;
}

export async function download(one: Edition): Promise<void> {
  const held = one.name ? `${one.kind}-${one.name}` : one.kind;
  save_blob(one.file, await get_blob(`/v2/editions/${one.editionKey ?? held}/file`));
}

// Days that become work, and days that become rest.
export function days_moved(changes: readonly Change[]): { work: number; rest: number } {
  const to = (what: string) =>
    changes.filter((one) => one.fields.some(({ field, after }) => field === 'day' && after === what)).length;
  return { work: to('work'), rest: to('rest') };
}
