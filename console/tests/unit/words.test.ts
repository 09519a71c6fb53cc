// Every text is there in both languages, and no page has a text of its own.
import { relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test, vi } from 'vitest';
import { filled, type Pair } from '../../src/words/words';
import { console_folder, read_file, sources } from './sources';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });

const short = (path: string) => relative(console_folder, path);

async function catalogues(): Promise<[string, string, Pair][]> {
  const all: [string, string, Pair][] = [];
  for (const path of sources(/words\.ts$/)) {
    const module = (await import(path)) as Record<string, unknown>;
    for (const catalogue of Object.values(module)) {
      if (typeof catalogue !== 'object' || catalogue === null || Array.isArray(catalogue)) continue;
      for (const [key, pair] of Object.entries(catalogue)) {
        if (Array.isArray(pair) && pair.length === 2) all.push([short(path), key, pair as unknown as Pair]);
      }
    }
  }
  return all;
}

const values_of = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((found) => found[1]))].sort();

describe('words', async () => {
  const all = await catalogues();

  test('there are some', () => expect(all.length).toBeGreaterThan(100));

  test.each(all)('%s %s is there in both languages, with the same values', (_, __, [zh, en]) => {
    expect(zh.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(values_of(zh)).toEqual(values_of(en));
  });

  test('Chinese is Chinese and English is not', () => {
    const has_han = (text: string) => /\p{Script=Han}/u.test(text);
    const may_be_alike = new Set([
      'language',
      'command_other',
      'changed_line',
      'ended_by',
      'person_option',
      'namely',
      'and_then',
      'comma',
    ]);
    const odd = all.filter(([, key, [zh, en]]) => !may_be_alike.has(key) && (!has_han(zh) || has_han(en)));
    expect(odd.map(([file, key]) => `${file} ${key}`)).toEqual([]);
  });

  test('Chinese has its own punctuation', () => {
    const narrow = /\p{Script=Han}[,:;()?!]|[,:;()?!]\p{Script=Han}/u;
    expect(all.filter(([, , [zh]]) => narrow.test(zh)).map(([file, key]) => `${file} ${key}`)).toEqual([]);
  });

  test('values and plurals are filled in', () => {
    expect(filled('{n} {n|day|days} left', { n: 1 })).toBe('1 day left');
    expect(filled('{n} {n|day|days} left', { n: 3 })).toBe('3 days left');
    expect(filled('{unknown}', {})).toBe('{unknown}');
  });
});

const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label']);
const has_letters = (text: string) => /\p{L}/u.test(text);

// Text between tags, and in attributes that people read or hear.
function texts_in(path: string): string[] {
  const file = ts.createSourceFile(path, read_file(path), ts.ScriptTarget.ES2020, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && has_letters(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      spoken.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      if (has_letters(node.initializer.text)) found.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.map((text) => `${short(path)}: ${text}`);
}

test('no page has a text outside the catalogues', () => {
  expect(sources(/\.tsx$/).flatMap(texts_in)).toEqual([]);
});

test('no Chinese stands in code outside the catalogues', () => {
  const without_comments = (text: string) => text.replace(/\/\/.*$/gm, '').replace(/\/\*[^]*?\*\//g, '');
  const files = sources(/\.tsx?$/).filter((path) => !path.endsWith('words.ts'));
  const odd = files.filter((path) => /\p{Script=Han}/u.test(without_comments(read_file(path))));
  expect(odd.map(short)).toEqual([]);
});
