// The two texts that an address names: versions by their keys, or a draft.
import { get } from '../../../api/client';
import { say } from '../../../words/words';
import { parse } from '../canvas/moddle';
import { draft_of } from '../drafts/drafts';
import { with_layout } from '../layout/with_layout';
import { type Definition, read_xml } from '../versions';
import { type Difference, differences_between } from './differences';
import { words } from './words';

export interface Read {
  name: () => string; // in the language of the moment
  text: string;
}

export interface Compared {
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

export async function read_sides(query: URLSearchParams, signal: AbortSignal): Promise<Compared | null> {
  const [old_key, new_key, draft_id] = ['old', 'new', 'draft'].map((name) => query.get(name));
  if (old_key == null || (new_key == null && draft_id == null)) return null;
  const old = await version(old_key, signal);
  const draft = draft_id == null ? undefined : await draft_of(draft_id);
  if (draft_id != null && draft === undefined) return null;
  const now: Read =
    draft === undefined
      ? await version(new_key ?? '', signal)
      : { name: () => say(words.draft, { name: draft.name }), text: draft.text };
  const texts = await Promise.all([with_layout(old.text), with_layout(now.text)]);
  const [before, after] = await Promise.all(texts.map(parse));
  return {
    old: { ...old, text: texts[0] },
    new: { ...now, text: texts[1] },
    differences: differences_between(before!.definitions, after!.definitions),
  };
}
