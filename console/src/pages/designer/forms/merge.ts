// The library adds defaults to a form when it reads it. Only what has been changed since is put into what was read;
// everything else stays as it was written, and in its order.
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Members = { [name: string]: Json };

const is_members = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function alike(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => alike(one, b[i]));
  if (!is_members(a) || !is_members(b)) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && alike(a[name], b[name]));
}

function merged_members(written: Members, read: Members, now: Members): Members {
  const result: Members = {};
  for (const [name, value] of Object.entries(written)) {
    const next = now[name];
    if (next !== undefined) result[name] = merged(value, read[name], next);
    else if (!(name in read)) result[name] = value; // the library has never known it
  }
  for (const [name, value] of Object.entries(now)) {
    if (!(name in written) && !alike(read[name], value)) result[name] = value;
  }
  return result;
}

const id_of = (value: Json | undefined): Json | undefined => (is_members(value) ? value['id'] : undefined);

// Components are known again by their ids, wherever they have gone; other things by their place.
function merged_items(written: Json[], read: Json[], now: Json[]): Json[] {
  return now.map((value, index) => {
    const id = id_of(value);
    const was = id === undefined ? index : read.findIndex((one) => id_of(one) === id);
    return written[was] === undefined ? value : merged(written[was], read[was], value);
  });
}

// `read` is what the library made of `written`, `now` what it has become.
export function merged(written: Json, read: Json | undefined, now: Json): Json {
  if (alike(read, now)) return written;
  if (is_members(written) && is_members(now)) return merged_members(written, is_members(read) ? read : {}, now);
  if (Array.isArray(written) && Array.isArray(now)) return merged_items(written, Array.isArray(read) ? read : [], now);
  return now;
}

// With the indentation that it had.
export function merged_text(written: string, read: string, now: string): string {
  const indent = /^[[{]\s*?\n([ \t]+)/.exec(written)?.[1] ?? (written.trim().includes('\n') ? 2 : 0);
  const value = merged(...([written, read, now].map((text) => JSON.parse(text) as Json) as [Json, Json, Json]));
  return JSON.stringify(value, null, indent) + (/\s*$/.exec(written)?.[0] ?? '');
}
