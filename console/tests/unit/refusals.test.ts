// Whatever the API can refuse with is said in Chinese: its codes, and the rules by which it names faults. Both are read
// from the sources of the service.
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { console_folder, files_below, read_file } from './sources';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { advice } = await import('../../src/parts/words');
const { known_details } = await import('../../src/parts/detail_words');
const { known_detail } = await import('../../src/parts/known_detail');
const { fault_words } = await import('../../src/parts/fault_words');

const sources = ['engine', 'connectors', 'service'].flatMap((room) =>
  files_below(join(console_folder, '..', room), /\.[ch]pp$/).map(read_file),
);

// Of pages and of what stands between them and the service.
const of_pages = ['no_answer', 'foreign_answer', 'page_failed', 'other'];

test('every code of the API has advice, and no advice is for a code that there is not', () => {
  const kinds = /\{[1-5]\d\d, "([a-z_]+)", "[^"]+", "[^"]+"\}/g;
  const codes = sources.flatMap((text) => [...text.matchAll(kinds)].map((found) => found[1] ?? ''));
  expect(codes).toContain('conflict');
  expect(codes.length).toBeGreaterThan(15);
  expect(Object.keys(advice).sort()).toEqual([...new Set([...codes, ...of_pages])].sort());
});

describe('of the commonest refusals', () => {
  const literals = sources.flatMap((text) =>
    [...text.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map((found) => found[1] ?? ''),
  );

  test('each is a piece of what the service says', () => {
    const unheard = known_details.filter(([piece]) => !literals.some((one) => one.includes(piece)));
    expect(unheard.map(([piece]) => piece)).toEqual([]);
  });

  test('each is said in Chinese and in English, with the name that it needs', () => {
    for (const [piece, [zh, en]] of known_details) {
      expect(/\p{Script=Han}/u.test(zh), piece).toBe(true);
      expect(/\p{Script=Han}/u.test(en), piece).toBe(false);
      expect(zh.includes('{name}'), piece).toBe(piece.endsWith("'"));
    }
  });

  test('a name is taken from the sentence', () => {
    const found = known_detail("The task 7 is held by '郑勇' and cannot be claimed. Ask them to release it.");
    expect(found?.name).toBe('郑勇');
    expect(found?.pair[0]).toContain('{name}');
    expect(known_detail('nobody has ever said this')).toBeUndefined();
  });
});

// How the sources name a rule: where a fault is made, and in the list of clauses of the standard.
const name = '"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"';
const kebab = '"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)"';
const places = [
  `\\b(?:fault|warn|fault_at)\\([^;{}]*?\\{\\s*${name},`,
  `\\bFault\\s*(?:\\w+\\s*)?\\{\\s*${name},`,
  `\\.rule = ${name}`,
  `\\bBroken\\{\\s*${kebab},`,
  `\\bblame\\(\\s*[^;]*?,\\s*${kebab},`,
  `\\b(?:faults|faults_|obstacles|obstacles_)\\.add\\(\\s*${kebab},`,
  `(?<![\\w.])(?:add|refuse|fault|unreadable)\\(\\s*(?:\\w+,\\s*)?(?:[^"()]*\\? )?${kebab},`,
  `\\breading\\.refuse\\(\\s*${kebab},`,
  `\\{${kebab}, "BPMN 2\\.0\\.2 §`,
].map((pattern) => new RegExp(pattern, 'g'));

const rules = new Set(
  sources.flatMap((text) => places.flatMap((pattern) => [...text.matchAll(pattern)].map((found) => found[1] ?? ''))),
);

// Names of settings and databases: who starts the service reads of them, no page does.
const of_operators = ['configuration', 'database', 'environment', 'log', 'secrets'];

describe('of the rules by which faults are named', () => {
  test('there are many', () => {
    expect(rules.size).toBeGreaterThan(180);
    const samples = [
      'flow-without-end',
      'missing-id',
      'dmn-cycle',
      'form-required',
      'form-without-id',
      'scope-changed',
      'body',
      'query',
    ];
    for (const one of samples) expect(rules).toContain(one);
  });

  test('each is said in Chinese', () => {
    const unsaid = [...rules].filter((rule) => fault_words[rule] === undefined && !of_operators.includes(rule));
    expect(unsaid.sort()).toEqual([]);
  });

  test('none is said that the engine does not name', () => {
    const all = sources.join('\n');
    expect(Object.keys(fault_words).filter((rule) => !all.includes(`"${rule}"`))).toEqual([]);
  });

  test('the Chinese is Chinese, and ends as a sentence', () => {
    const odd = Object.entries(fault_words).filter(([, text]) => !/\p{Script=Han}/u.test(text) || !text.endsWith('。'));
    expect(odd).toEqual([]);
  });
});
