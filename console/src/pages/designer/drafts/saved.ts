// Drafts that the service keeps: a designer's own, and what their department shares. Each saving is a version.
import { act, get } from '../../../api/client';
import { Refusal } from '../../../api/problem';
import { all_drafts, begin, type Draft, keep, type Kind, type SavedAs, throw_away } from './drafts';

export interface Saved {
  draftKey: string;
  kind: Kind;
  name: string;
  version: number;
  owner: string;
  department?: string;
  note?: string;
  savedBy: string;
  savedAt: string;
  createdAt: string;
  size: number;
  content?: string;
}

export type SavedVersion = Pick<Saved, 'draftKey' | 'version' | 'name' | 'note' | 'savedBy' | 'savedAt' | 'content'>;

interface Found {
  items: Saved[];
  page: { next?: string; hasMore: boolean };
}

const path_of = (key: string): string => `/v2/drafts/${encodeURIComponent(key)}`;
const etag_of = (version: number): string => `"${version}"`;

// Those saved last come first.
export async function all_saved(signal: AbortSignal): Promise<Saved[]> {
  const all: Saved[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const more: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const found: Found = await get<Found>(`/v2/drafts?limit=1000${more}`, signal);
    all.push(...found.items);
    after = found.page.hasMore ? found.page.next : undefined;
  }
  return all.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

export const read_saved = (key: string, signal?: AbortSignal): Promise<Saved> => get<Saved>(path_of(key), signal);

export async function versions_of(key: string, signal: AbortSignal): Promise<SavedVersion[]> {
  return (await get<{ items: SavedVersion[] }>(`${path_of(key)}/versions`, signal)).items;
}

export const read_version = (key: string, version: number | string, signal?: AbortSignal): Promise<SavedVersion> =>
  get<SavedVersion>(`${path_of(key)}/versions/${encodeURIComponent(String(version))}`, signal);

export const remove_saved = (one: Saved): Promise<void> =>
  act<void>('DELETE', path_of(one.draftKey), undefined, { if_match: etag_of(one.version) });

export const restore = (one: Saved, version: number, note: string): Promise<Saved> =>
  act<Saved>('POST', `${path_of(one.draftKey)}/versions/${version}/restoration`, { note }, {
    if_match: etag_of(one.version),
  });

const as_saved = (one: Saved, text: string): SavedAs => ({
  key: one.draftKey,
  version: one.version,
  name: one.name,
  text,
  owner: one.owner,
  department: one.department ?? '',
});

export interface Saving {
  kind: Kind;
  name: string;
  text: string;
  note: string;
  department?: string; // left out: as it is
  once: string; // the same for each try
}

// As a new draft, or as the version after the one that it goes on from. Throws the refusal `stale`, with the draft as it
// is by now, when somebody else has saved since.
export async function save(saving: Saving, after?: { key: string; version: number }): Promise<SavedAs> {
  const { kind, name, text, note, department, once } = saving;
  const body = { name, content: text, note, ...(department !== undefined && { department }) };
  const saved =
    after === undefined
      ? await act<Saved>('POST', '/v2/drafts', { kind, ...body }, { once })
      : await act<Saved>('PUT', path_of(after.key), body, { once, if_match: etag_of(after.version) });
  return as_saved(saved, text);
}

// The draft as it is by now, when that is why saving was refused.
export function newer_in(thrown: unknown): Saved | undefined {
  const is_stale = thrown instanceof Refusal && thrown.code === 'stale';
  return is_stale ? (thrown.problem.current as Saved) : undefined;
}

export const is_changed = (draft: Draft): boolean =>
  draft.saved === undefined || draft.text !== draft.saved.text || draft.name !== draft.saved.name;

// In this browser, to go on with. What was changed here and is not saved stays as it is, and is opened; else the newest
// version is.
export async function open_saved(key: string): Promise<Draft> {
  const here = (await all_drafts()).find((one) => one.saved?.key === key);
  if (here !== undefined && is_changed(here)) return here;
  const newest = await read_saved(key);
  const text = newest.content ?? '';
  if (here !== undefined && here.text === text && here.saved?.version === newest.version) return here;
  if (here !== undefined) await throw_away(here.id);
  return begin({ kind: newest.kind, name: newest.name, text, saved: as_saved(newest, text) });
}

// Drafts of this browser that the service has not yet: each as a new one there.
export async function carry_over(drafts: Draft[]): Promise<void> {
  for (const draft of drafts) {
    const { id, kind, name, text } = draft;
    const saved = await save({ kind, name, text, note: '', once: `carried-${id}` });
    await keep({ ...draft, saved });
  }
}
