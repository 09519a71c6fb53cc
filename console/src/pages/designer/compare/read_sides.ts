// The two texts that an address names: versions by their keys, versions of a draft on the service, or a draft.
import { get } from '../../../api/client';
import { say } from '../../../words/words';
import { parse } from '../canvas/moddle';
import { draft_of, type Kind } from '../drafts/drafts';
import { read_saved, read_version } from '../drafts/saved';
import { with_layout } from '../layout/with_layout';
import { type Definition, read_xml } from '../versions';
import { type Difference, differences_between } from './differences';
import { words } from './words';

export interface Read {
  name: () => string; // in the language of the moment
  text: string;
}

export interface Compared {
  kind: Kind;
  old: Read;
  new: Read;
  differences: Difference[];
}

async function version(key: string, signal: AbortSignal): Promise<Read> {
  const [one, text] = await Promise.all([
    get<Definition>(`/v2/process-definitions/${encodeURIComponent(key)}`, signal),
    read_xml(key, signal),
  ]);
  const values = { name: one.name || one.processDefinitionId, version: one.version };
  return { name: () => say(words.version, values), text };
}

async function saved_version(key: string, number: string, signal: AbortSignal): Promise<Read> {
  const one = await read_version(key, number, signal);
  return { name: () => say(words.version, { name: one.name, version: one.version }), text: one.content ?? '' };
}

interface Sides {
  kind: Kind;
  old: Read;
  new: Read;
}

async function draft_side(id: string): Promise<Read | null> {
  const draft = await draft_of(id);
  if (draft === undefined) return null;
  return { name: () => say(words.draft, { name: draft.name }), text: draft.text };
}

async function sides_of(query: URLSearchParams, signal: AbortSignal): Promise<Sides | null> {
  const [saved, old_one, new_one, draft] = ['saved', 'old', 'new', 'draft'].map((name) => query.get(name));
  if (old_one == null || (new_one == null && draft == null)) return null;
  const read = (which: string) =>
    saved == null ? version(which, signal) : saved_version(saved, which, signal);
  const old = await read(old_one);
  const now = draft == null ? await read(new_one ?? '') : await draft_side(draft);
  if (now === null) return null;
  const kind = saved == null ? 'bpmn' : (await read_saved(saved, signal)).kind;
  return { kind, old, new: now };
}

export async function read_sides(query: URLSearchParams, signal: AbortSignal): Promise<Compared | null> {
  const sides = await sides_of(query, signal);
  if (sides === null) return null;
  if (sides.kind !== 'bpmn') return { ...sides, differences: [] };
  const { old, new: now } = sides;
  const texts = await Promise.all([with_layout(old.text), with_layout(now.text)]);
  const [before, after] = await Promise.all(texts.map(parse));
  return {
    kind: 'bpmn',
    old: { ...old, text: texts[0] },
    new: { ...now, text: texts[1] },
    differences: differences_between(before!.definitions, after!.definitions),
  };
}
