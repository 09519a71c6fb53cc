// Browsers from Chromium 86 on: what they lack is filled in, and nothing is used that is not.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { copied, fill_gaps } from '../../src/older';
import { console_folder, read_file } from './sources';

// A world as it was: without what came later.
const context = createContext({});
const older = runInContext(
  `delete Array.prototype.at; delete String.prototype.at; delete Array.prototype.toSorted; delete Object.hasOwn;
  globalThis.URL = class { constructor(text) { if (!/^https?:/.test(text)) throw new TypeError('not an address'); } };
  globalThis`,
  context,
) as typeof globalThis;
const ask = (question: string): unknown => JSON.parse(runInContext(`JSON.stringify(${question})`, context) as string);

describe('in an older browser', () => {
  test('they are missing at first, and then filled in', () => {
    expect(ask('["at" in [], "toSorted" in [], "hasOwn" in Object]')).toEqual([false, false, false]);
    fill_gaps(older);
    expect(ask('["at" in [], "toSorted" in [], "hasOwn" in Object]')).toEqual([true, true, true]);
  });

  test('lists and texts have their places from the end', () => {
    expect(ask('[[1, 2, 3].at(-1), [1, 2].at(0), [1].at(5) ?? null, "abc".at(-2)]')).toEqual([3, 1, null, 'b']);
    expect(ask('(() => { const old = [3, 1]; return [old.toSorted(), old, old.toSorted((a, b) => b - a)]; })()')).toEqual([
      [1, 3], [3, 1], [3, 1],
    ]);
    expect(ask('[Object.hasOwn({ a: 1 }, "a"), Object.hasOwn({}, "toString")]')).toEqual([true, false]);
  });

  test('what is not listed one by one stays hidden, as it is in newer ones', () => {
    expect(ask('(() => { const names = []; for (const name in [1]) names.push(name); return names; })()')).toEqual(['0']);
  });

  test('data are copied to the bottom', () => {
    const inner = { n: 1 };
    const whole = { list: [inner, inner], at: new Date(5), map: new Map([['a', inner]]), set: new Set([1]), none: null };
    const copy = copied(whole) as typeof whole;
    expect(copy).toEqual(whole);
    expect(copy.list[0]).not.toBe(inner);
    expect(copy.list[0]).toBe(copy.list[1]);
    expect(copy.map.get('a')).toBe(copy.list[0]);
    const round: { self?: unknown } = {};
    round.self = round;
    const again = copied(round) as typeof round;
    expect(again.self).toBe(again);
  });
});

// Names of what came to browsers after Chromium 86, as they stand in code.
const newer = [
  'structuredClone(', 'Object.hasOwn(', '.toSorted(', '.toReversed(', '.toSpliced(', '.findLast(', '.findLastIndex(',
  'URL.canParse(', 'Object.groupBy(', 'Map.groupBy(', 'Array.fromAsync(', 'Promise.withResolvers(', 'AbortSignal.any(',
  'AbortSignal.timeout(', '.isWellFormed(', '.checkVisibility(', 'new Intl.Segmenter(', '.throwIfAborted(',
];
const filled = ['structuredClone(', 'Object.hasOwn(', '.toSorted(', 'URL.canParse('];
const asked_for_first = ['.checkVisibility(']; // used where it is there alone

const assets = join(console_folder, 'dist/assets');

test.runIf(existsSync(join(console_folder, 'dist/pages.stamp')))('nothing newer is used that is not filled in', () => {
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const used = scripts.flatMap((name) => {
    const text = read_file(join(assets, name));
    return newer.filter((one) => text.includes(one));
  });
  expect([...new Set(used)].filter((one) => ![...filled, ...asked_for_first].includes(one))).toEqual([]);
});
