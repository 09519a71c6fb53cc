// Whatever the editor of forms says is there in Chinese. It has no translation of its own: its texts are read from its
// code, where they stand as names, labels, descriptions, contents and complaints.
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test, vi } from 'vitest';
import { console_folder, read_file } from '../sources';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { complaint_text, in_our_words } = await import('../../../src/form/translation');
const { chinese_for_form, new_texts } = await import('../../../src/pages/designer/chinese/form_words');

const packages = join(console_folder, 'node_modules/@bpmn-io');
const parsed = (path: string) =>
  ts.createSourceFile(path, read_file(path), ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);

// With a 1 for each value: "Should be at least 1."
function text_of(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map((span) => `1${span.literal.text}`).join('');
}

// Texts that are put together of several.
function whole_text(node: ts.Expression): string | undefined {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return text_of(node);
  const [left, right] = [whole_text(node.left), whole_text(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

const spoken = new Set(['label', 'title', 'placeholder', 'tooltip', 'description', 'name', 'text', 'children', 'alt']);
const reads_like_words = (text: string) =>
  /^["“]?[A-Z][A-Za-z]*([ .,:&-]|$)|^<\w+>$/.test(text.trim()) || /\w \w+ \w/.test(text);

function is_spoken(node: ts.Node): boolean {
  const around = node.parent;
  if (ts.isPropertyAssignment(around)) return spoken.has(around.name.getText().replace(/'/g, ''));
  if (ts.isCallExpression(around)) return /(^|\.)_?translate$/.test(around.expression.getText());
  if (ts.isArrayLiteralExpression(around) || ts.isConditionalExpression(around)) return is_spoken(around);
  if (ts.isBinaryExpression(around)) {
    const assigned = around.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    return assigned ? spoken.has(around.left.getText()) : is_spoken(around);
  }
  if (ts.isVariableDeclaration(around)) return /tooltip|description|label|placeholder/i.test(around.name.getText());
  return ts.isReturnStatement(around) || ts.isParenthesizedExpression(around);
}

function said_in(file: ts.SourceFile): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isExpression(node)) {
      const text = whole_text(node);
      if (text !== undefined) {
        if (is_spoken(node) && reads_like_words(text)) found.add(text.trim());
        return;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found];
}

// What nobody sees: reasons within the library, and the keyboard's own.
const unseen = [
  'No associated form field in the registry',
  'Drop is not a valid target',
  'Drop not allowed by path registry',
  'Expression_1',
];
// Texts of several values, as they are shown.
const shown: Record<string, string[]> = {
  'Create 1 1 element': ['Create a Button element', 'Create an Image view element'],
  'List contains {numOfItems} item1': ['List contains 1 item', 'List contains 2 items'],
  'Click to 1 dynamic value with FEEL expression': [
    'Click to remove dynamic value with FEEL expression',
    'Click to set a dynamic value with FEEL expression',
  ],
};
const same_everywhere = /^(ID|URL|FEEL|AM|PM)$/;

describe('in Chinese there is', () => {
  const said = said_in(parsed(join(packages, 'form-js-editor/dist/index.es.js')));

  test('everything that the palette, the form and the panel say', () => {
    expect(said.length).toBeGreaterThan(200);
    for (const sample of [
      '<none>',
      'Search components',
      'Hide if',
      'Must be unique.',
      'Should be at least 1.',
      'Learn more',
    ]) {
      expect(said).toContain(sample);
    }
    const known = (text: string) => same_everywhere.test(text) || chinese_for_form(text) !== undefined;
    const seen = said.filter((text) => !unseen.includes(text)).flatMap((text) => shown[text] ?? [text]);
    expect(seen.filter((text) => !known(text))).toEqual([]);
  });

  // Their names, and how they are called when they are new.
  test('every component, and every choice that it offers', () => {
    const viewer = read_file(join(packages, 'form-js-viewer/dist/index.es.js'));
    const names = [...viewer.matchAll(/^ {2,4}(?:name|label): '([A-Z][^']+)'/gm)].map((found) => found[1] ?? '');
    const sources = /^ {2}\[(?:DATETIME_SUBTYPES|TIME_SER\w+|OPTIONS_SOURCES)\.\w+\]: '([A-Z][^']+)'/gm;
    const choices = [...viewer.matchAll(sources)];
    expect(names.length).toBeGreaterThan(30);
    expect(choices.length).toBeGreaterThan(8);
    const all = [...names, ...choices.map((found) => found[1] ?? '')];
    expect(all.filter((text) => text !== 'Root' && chinese_for_form(text) === undefined)).toEqual([]);
    const beginnings = viewer.matchAll(/create: \(options = \{\}\) => \(\{\s+label: '([^']+)'/g);
    const begun = [...beginnings].map((found) => found[1] ?? '');
    expect(begun.length).toBeGreaterThan(8);
    expect(begun.filter((text) => new_texts[text] === undefined)).toEqual([]);
  });
});

test('what a form says to those who fill it in is Chinese too', () => {
  const said = said_in(parsed(join(packages, 'form-js-viewer/dist/index.es.js')));
  const viewer = read_file(join(packages, 'form-js-viewer/dist/index.es.js'));
  const complaints = [...viewer.matchAll(/errors\.push\(.*?[`'](Field .+?)[`'](?: \+ \(|\))/g)].map(
    (found) => found[1] ?? '',
  );
  expect(said).toContain('Nothing to show.');
  expect(complaints.length).toBeGreaterThan(6);
  // Keys, halves of the day, the notice, columns of a demonstration, and parts of complaints that stand below.
  const demonstration = ['John Doe', 'Erika Muller', 'Dominic Leaf', 'Root', 'ID', 'Name'];
  const keys = ['FilterContext', 'Backspace', 'Delete', 'AM', 'PM', 'Z', 'T'];
  const aside = /bpmn\.io|powered by$|^be an integer$|^have at/;
  const seen_nowhere = [...demonstration, ...keys];
  const wholes = [
    ...complaints.map((text) => text.replace(/\$\{.*?\}/g, '1')),
    'Value is expected to be an integer.',
    'Value is expected to have at most 1 decimal digit.',
  ];
  const is_said = (text: string) => chinese_for_form(text) !== undefined || in_our_words(text) !== text;
  expect(said.filter((text) => !seen_nowhere.includes(text) && !aside.test(text) && !is_said(text))).toEqual([
    'Date and time must both be entered.', // a complaint
  ]);
  expect([...wholes, 'Date and time must both be entered.'].filter((text) => complaint_text(text) === text)).toEqual(
    [],
  );
});

test('what is put together of a text and a value is put together in Chinese', () => {
  expect(chinese_for_form('Create a Text field element')).toBe('添加单行文字');
  expect(chinese_for_form('List contains 2 items')).toBe('共 2 项');
  expect(chinese_for_form('whatever somebody has written')).toBeUndefined();
});
