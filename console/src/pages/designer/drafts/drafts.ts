// What is being worked on, kept in this browser as it is typed, until it is thrown away; the service keeps the versions
// that are saved there (saved.ts). Each keeps the text that it began with.
import { new_key } from '../../../api/client';

export type Kind = 'bpmn' | 'dmn' | 'form';

export interface Draft {
  id: string;
  kind: Kind;
  name: string; // of the file
  text: string;
  began_as: string;
  of?: string; // the key of the version that it began as
  version?: number;
  saved?: SavedAs; // where it is on the service
  changed_at: string;
}

// The version on the service that it goes on from, and what that says.
export interface SavedAs {
  key: string;
  version: number;
  name: string;
  text: string;
  owner: string;
  department: string; // that shares it; empty: nobody
}

const database = 'baton.designer';
const shelf = 'drafts';

function opened(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(database, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(shelf, { keyPath: 'id' });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error ?? new Error('the browser keeps nothing'));
  });
}

async function on_shelf<T>(mode: IDBTransactionMode, act: (shelf: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await opened();
  try {
    return await new Promise<T>((done, failed) => {
      const moves = base.transaction(shelf, mode);
      const asked = act(moves.objectStore(shelf));
      moves.oncomplete = () => done(asked.result);
      moves.onerror = () => failed(moves.error ?? new Error('the browser did not keep it'));
      moves.onabort = () => failed(moves.error ?? new Error('the browser did not keep it'));
    });
  } finally {
    base.close();
  }
}

export async function all_drafts(): Promise<Draft[]> {
  const drafts = await on_shelf<Draft[]>('readonly', (one) => one.getAll() as IDBRequest<Draft[]>);
  return drafts.sort((a, b) => b.changed_at.localeCompare(a.changed_at));
}

export const draft_of = (id: string): Promise<Draft | undefined> =>
  on_shelf<Draft | undefined>('readonly', (one) => one.get(id) as IDBRequest<Draft | undefined>);

export async function keep(draft: Draft): Promise<void> {
  await on_shelf('readwrite', (one) => one.put({ ...draft, changed_at: new Date().toISOString() }));
}

export async function throw_away(id: string): Promise<void> {
  await on_shelf('readwrite', (one) => one.delete(id));
}

type Beginning = Pick<Draft, 'kind' | 'name' | 'text'> & { of?: string; version?: number; saved?: SavedAs };

// One that has not been touched serves again.
export async function begin(beginning: Beginning): Promise<Draft> {
  const same = (await all_drafts()).find(
    (one) => one.of !== undefined && one.of === beginning.of && one.text === one.began_as,
  );
  if (same !== undefined) return same;
  const draft: Draft = { ...beginning, id: new_key(), began_as: beginning.text, changed_at: new Date().toISOString() };
  await keep(draft);
  return draft;
}

export const address_of = (draft: Draft): string => `/designer/${draft.kind}/${draft.id}`;
