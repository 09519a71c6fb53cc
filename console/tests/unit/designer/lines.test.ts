import { expect, test } from 'vitest';
import { lines_between } from '../../../src/pages/designer/compare/lines';

const told = (old: string[], now: string[]) =>
  lines_between(old.join('\n'), now.join('\n')).map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`);

test('lines that were added, removed and changed are told, with their numbers', () => {
  expect(told(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e'])).toEqual([' a', '-b', '+x', ' c', ' d', '+e']);
  expect(told(['a', 'b'], ['b'])).toEqual(['-a', ' b']);
  expect(told(['b'], ['a', 'b'])).toEqual(['+a', ' b']);
  expect(told(['a'], ['a'])).toEqual([' a']);
  const [first, second] = lines_between('a\nb', 'b\r\nc').slice(1);
  expect(first).toEqual({ kind: 'same', text: 'b', old: 2, new: 1 });
  expect(second).toEqual({ kind: 'added', text: 'c', new: 2 });
});

test('nothing is lost of either text, however they differ', () => {
  let seed = 7;
  const next = () => (seed = (seed * 16807) % 2147483647);
  for (let turn = 0; turn < 200; ++turn) {
    const some = () => Array.from({ length: next() % 12 }, () => 'abcd'[next() % 4]!);
    const [old, now] = [some(), some()];
    const all = lines_between(old.join('\n'), now.join('\n'));
    expect(all.filter((one) => one.kind !== 'added').map((one) => one.text).join('\n')).toBe(old.join('\n'));
    expect(all.filter((one) => one.kind !== 'removed').map((one) => one.text).join('\n')).toBe(now.join('\n'));
  }
});

test('texts of many thousand different lines are told soon', () => {
  const many = (letter: string) => Array.from({ length: 5000 }, (_, i) => `${letter}${i}`).join('\n');
  expect(lines_between(many('a'), many('b'))).toHaveLength(10_000);
});
