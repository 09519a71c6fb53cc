// What differs between two texts, line by line.
export interface LineChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
  old?: number; // its number, from 1
  new?: number;
}

const cells_max = 4_000_000; // beyond, what lies between the first and the last difference counts as changed whole

function common(old: string[], now: string[]): [number, number] {
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) ++head;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) ++tail;
  return [head, tail];
}

// The length of the longest common part of what follows each pair of lines.
function lengths(old: string[], now: string[]): Uint32Array {
  const width = now.length + 1;
  const table = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; --i)
    for (let j = now.length - 1; j >= 0; --j)
      table[i * width + j] =
        old[i] === now[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  return table;
}

type Kind = LineChange['kind'];

function kinds_between(old: string[], now: string[]): Kind[] {
  if (old.length * now.length > cells_max) return [...old.map((): Kind => 'removed'), ...now.map((): Kind => 'added')];
  const table = lengths(old, now);
  const width = now.length + 1;
  const kinds: Kind[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      kinds.push('same');
      ++i;
      ++j;
    } else if (j >= now.length || (i < old.length && (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))) {
      kinds.push('removed');
      ++i;
    } else {
      kinds.push('added');
      ++j;
    }
  }
  return kinds;
}

export function lines_between(old_text: string, new_text: string): LineChange[] {
  const old = old_text.split(/\r?\n/);
  const now = new_text.split(/\r?\n/);
  const [head, tail] = common(old, now);
  const inner = kinds_between(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const same = (count: number) => Array.from({ length: count }, (): Kind => 'same');
  let i = 0;
  let j = 0;
  return [...same(head), ...inner, ...same(tail)].map((kind) => {
    if (kind === 'removed') return { kind, text: old[i] ?? '', old: ++i };
    if (kind === 'added') return { kind, text: now[j] ?? '', new: ++j };
    return { kind, text: old[i] ?? '', old: ++i, new: ++j };
  });
}
