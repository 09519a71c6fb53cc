// What libraries of the pages use and browsers from Chromium 86 on may lack. First of all that is loaded, so that nobody
// misses it. Syntax is lowered when the pages are built; this is the rest of it, no more than what is used.
type Method = (this: never, ...given: never[]) => unknown;

function add(to: object, name: string, method: Method): void {
  if (name in to) return;
  Object.defineProperty(to, name, { value: method, writable: true, configurable: true });
}

// From the end for those below zero.
function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

// Of data as they are in JSON, and dates, maps and sets; anything else stays the same thing.
export function copied(value: unknown, seen = new Map<unknown, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (value instanceof Date) return new Date(value);
  const keep = <T>(copy: T): T => (seen.set(value, copy), copy);
  if (Array.isArray(value)) {
    const copy = keep<unknown[]>([]);
    for (const one of value) copy.push(copied(one, seen));
    return copy;
  }
  if (value instanceof Map) {
    const copy = keep(new Map<unknown, unknown>());
    for (const [key, one] of value) copy.set(copied(key, seen), copied(one, seen));
    return copy;
  }
  if (value instanceof Set) {
    const copy = keep(new Set<unknown>());
    for (const one of value) copy.add(copied(one, seen));
    return copy;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  const copy = keep<Record<string, unknown>>({});
  for (const [name, one] of Object.entries(value)) copy[name] = copied(one, seen);
  return copy;
}

export function fill_gaps(where: typeof globalThis): void {
  const { Array: list, Object: object, String: text, URL: address } = where;
  add(list.prototype, 'at', at);
  add(text.prototype, 'at', at as Method);
  add(list.prototype, 'toSorted', function (this: unknown[], order?: (a: unknown, b: unknown) => number) {
    return [...this].sort(order);
  } as Method);
  add(object, 'hasOwn', ((of: object, name: string) => Object.prototype.hasOwnProperty.call(of, name)) as Method);
  add(where, 'structuredClone', ((value: unknown) => copied(value)) as Method);
  add(address, 'canParse', ((written: string, base?: string) => {
    try {
      return Boolean(new URL(written, base));
    } catch {
      return false;
    }
  }) as Method);
}

fill_gaps(globalThis);
