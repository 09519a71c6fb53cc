// The library that writes a model does not know comments. They are put back where they stood: before the same element,
// or at the end of the one around them. One whose neighbours are gone is lost.
import { type Place, type Places, places_of, type Span } from './places';

interface Anchor {
  comment: string;
  before?: string; // the key of the element that follows
  inside?: string; // or of the one that ends after it
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

// An element is known again by its id, or by its name and number within the next one around that has an id.
function keys_of(places: Places): Map<Place, string> {
  const keys = new Map<Place, string>();
  const counts = new Map<Place | undefined, Map<string, number>>(); // of each name, within each element
  for (const place of places.elements) {
    const name = local(place.name);
    const of_name = counts.get(place.parent) ?? new Map<string, number>();
    const before = of_name.get(name) ?? 0;
    counts.set(place.parent, of_name.set(name, before + 1));
    const id = place.attributes.get('id');
    const above = place.parent === undefined ? '' : (keys.get(place.parent) ?? '');
    keys.set(place, id === undefined ? `${above}/${name}[${before}]` : `${name}#${id}`);
  }
  return keys;
}

function anchor_of(text: string, comment: Span, places: Places, keys: Map<Place, string>): Anchor {
  const around = places.elements.filter((one) => one.open_end <= comment.start && comment.end <= one.end).pop();
  const siblings = around === undefined ? places.elements.filter((one) => one.parent === undefined) : around.children;
  const next = siblings.find((one) => one.start >= comment.end);
  const before = next && keys.get(next);
  const inside = around && keys.get(around);
  return {
    comment: text.slice(comment.start, comment.end),
    ...(before !== undefined && { before }),
    ...(inside !== undefined && { inside }),
  };
}

function place_for(anchor: Anchor, text: string, found: ReadonlyMap<string, Place>): number | undefined {
  const next = anchor.before === undefined ? undefined : found.get(anchor.before);
  if (next !== undefined) return next.start;
  const around = anchor.inside === undefined ? undefined : found.get(anchor.inside);
  if (around === undefined || around.end === around.open_end) return undefined;
  return text.lastIndexOf('</', around.end);
}

export function with_comments_of(before: string, after: string): string {
  const old = places_of(before);
  if (old.comments.length === 0) return after;
  const old_keys = keys_of(old);
  const now = places_of(after);
  const found = new Map([...keys_of(now)].map(([place, key]) => [key, place]));
  const known = now.comments.map((one) => after.slice(one.start, one.end));
  const insertions: { at: number; comment: string }[] = [];
  for (const span of old.comments) {
    const anchor = anchor_of(before, span, old, old_keys);
    if (known.includes(anchor.comment)) continue;
    const at = place_for(anchor, after, found);
    if (at !== undefined) insertions.push({ at, comment: anchor.comment });
  }
  let text = after;
  for (const { at, comment } of insertions.sort((a, b) => a.at - b.at).reverse()) {
    const indent = /[ \t]*$/.exec(text.slice(0, at))?.[0] ?? '';
    text = `${text.slice(0, at)}${comment}\n${indent}${text.slice(at)}`;
  }
  return text;
}
