// Files of cases as the service gives them, and what can be said of one before it is sent.
import { get, get_blob } from '../../api/client';
import { save_blob } from '../save';
import type { Pair, Values } from '../../words/words';
import { words } from './words';

export interface CaseFile {
  attachmentKey: string;
  processInstanceKey: string;
  userTaskKey: string;
  elementId: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  addedBy: string;
  addedAt: string;
  isWithdrawn: boolean;
  withdrawnBy?: string;
  withdrawnAt?: string;
  withdrawnBecause?: string;
}

export interface Limits {
  sizeMax: number;
  endings: string[];
}

export interface FileList {
  items: CaseFile[];
  limits: Limits;
}

export const files_of_task = (key: string, signal: AbortSignal): Promise<FileList> =>
  get<FileList>(`/v2/user-tasks/${key}/attachments`, signal);

export const files_of_case = (key: string, signal: AbortSignal): Promise<FileList> =>
  get<FileList>(`/v2/process-instances/${key}/attachments`, signal);

export async function download(file: CaseFile): Promise<void> {
  save_blob(file.name, await get_blob(`/v2/attachments/${file.attachmentKey}/content`));
}

// As people say it: 1.5 MB. By 1024, as their machines count.
export function size_text(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  let size = bytes / 1024;
  let unit = 0;
  for (; size >= 1023.95 && unit < 2; ++unit) size /= 1024;
  const digits = size < 9.95 && Math.round(size * 10) % 10 !== 0 ? 1 : 0;
  return `${size.toFixed(digits)} ${['KB', 'MB', 'GB'][unit]}`;
}

export const ending_of = (name: string): string => /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

export interface Fault {
  pair: Pair;
  values: Values;
}

// What would be refused anyway is not sent: nobody waits for an upload to hear it. The rest is the service's to say.
export function fault_of(file: { name: string; size: number }, limits: Limits): Fault | undefined {
  if (file.size === 0) return { pair: words.empty, values: {} };
  if (!limits.endings.includes(ending_of(file.name))) return { pair: words.wrong_kind, values: {} };
  if (file.size <= limits.sizeMax) return undefined;
  return { pair: words.too_large, values: { size: size_text(file.size), most: size_text(limits.sizeMax) } };
}
