// A18: whatever the libraries of the designer say through their translation is there in Chinese.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { console_folder, files_below, read_file } from '../sources';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { chinese_of, translate } = await import('../../../src/pages/designer/canvas/translate');

const packages = join(console_folder, 'node_modules');
const call = /\b_?translate\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.)*)`)/g;

function said_in(text: string): string[] {
  return [...text.matchAll(call)].map((found) =>
    (found[1] ?? found[2] ?? found[3] ?? '').replace(/\\n/g, '\n').replace(/\\(.)/g, '$1'),
  );
}

// Names that are the same everywhere, and an example within a comment.
const alike = /^(ID|BPMN|FEEL|DMN|CMMN|URI|HELLO \{you\}|Align elements | \+ shift \+ )$/;
const untranslated = (texts: string[]) =>
  [...new Set(texts)].filter((one) => /[a-z]/i.test(one) && !alike.test(one) && chinese_of(one) === undefined);

describe('in Chinese there is', () => {
  test('everything that the canvas says', () => {
    const sources = ['bpmn-js/lib', 'diagram-js/lib'].flatMap((name) => files_below(join(packages, name), /\.js$/));
    expect(untranslated(sources.flatMap((path) => said_in(read_file(path))))).toEqual([]);
  });

  test('every element that a menu offers', () => {
    const entries = read_file(join(packages, 'bpmn-js/lib/features/popup-menu/PopupEntries.js'));
    const labels = [...entries.matchAll(/label: '([^']+)'/g)].map((found) => found[1] ?? '');
    expect(labels.length).toBeGreaterThan(60);
    expect(untranslated(labels)).toEqual([]);
  });

  test('every kind of element that the panel names', () => {
    const panel = read_file(join(packages, 'bpmn-js-properties-panel/dist/index.esm.js'));
    const kinds = [...panel.matchAll(/^ {2}'?(\w+)'?: \w*[Ii]con\w*,?$/gm)].map((found) => found[1] ?? '');
    expect(kinds.length).toBeGreaterThan(60);
    const spoken = kinds.map((one) => one.replace(/(\B[A-Z])/g, ' $1').replace(/(\bNon Interrupting)/g, '($1)'));
    expect(untranslated(spoken)).toEqual([]);
  });

  // The groups of another platform, behind those of Zeebe in the same file, are not used.
  test('everything that the properties panel says', () => {
    const panel = read_file(join(packages, 'bpmn-js-properties-panel/dist/index.esm.js'));
    const own = panel.slice(0, panel.indexOf('ZeebePropertiesProvider.$inject'));
    const frame = read_file(join(packages, '@bpmn-io/properties-panel/dist/index.esm.js'));
    expect(own.length).toBeGreaterThan(100_000);
    expect(untranslated([...said_in(own), ...said_in(frame)])).toEqual([]);
  });

  test('everything that element templates say', () => {
    const templates = read_file(join(packages, 'bpmn-js-element-templates/dist/index.esm.js'));
    expect(untranslated(said_in(templates))).toEqual([]);
  });
});

test('the editor of decisions is Chinese too', async () => {
  const { dmn_words } = await import('../../../src/pages/designer/chinese/dmn_words');
  const folders = ['drd', 'decision-table', 'literal-expression', 'boxed-expression', 'shared'].flatMap((name) =>
    ['lib', 'es'].map((inner) => join(packages, `dmn-js-${name}`, inner)).filter((folder) => existsSync(folder)),
  );
  const said = folders.flatMap((folder) => files_below(folder, /\.js$/)).flatMap((path) => said_in(read_file(path)));
  expect(said.length).toBeGreaterThan(100);
  const search = read_file(join(packages, 'diagram-js/lib/features/search-pad/SearchPad.js'));
  const overlays = read_file(join(packages, 'dmn-js-drd/lib/features/drill-down/DrillDown.js'));
  const titles = [...overlays.matchAll(/^ {2}title: '([^']+)'/gm)].map((found) => found[1] ?? '');
  expect(titles.length).toBeGreaterThan(1);
  said.push(...said_in(search), ...titles);
  expect([...new Set(said)].filter((one) => /[a-z]/i.test(one) && dmn_words[one] === undefined)).toEqual([]);
});

test('what a trial says, which has no translation, is Chinese too', async () => {
  const { chinese_for_trial } = await import('../../../src/pages/designer/chinese/trial_words');
  const sources = files_below(join(packages, 'bpmn-js-token-simulation/lib'), /\.js$/)
    .filter((path) => !/toggle-mode|icons|keyboard-bindings|editor-actions/.test(path)) // not used
    .map(read_file);
  const said = sources.flatMap((text) => [
    ...[...text.matchAll(/(?:title|aria-label)="([^"$]+)"/g)].map((found) => found[1] ?? ''),
    ...[...text.matchAll(/(?:\btext: |elementName \|\| )'([^']+)'/g)].map((found) => found[1] ?? ''),
    ...[...text.matchAll(/^ +([A-Z][a-z]+ [A-Za-z ]+)$|placeholder">([^<]+)</gm)].map(
      (found) => found[1] ?? found[2] ?? '',
    ),
  ]);
  const put_together = [
    ...['Slow', 'Normal', 'Fast'].map((speed) => `Set animation speed = ${speed}`),
    ...['Add', 'Remove'].map((act) => `${act} pause point`),
    ...['Process', 'SubProcess', '核查'].flatMap((of) =>
      ['started', 'finished', 'canceled'].map((end) => `${of} ${end}`),
    ),
    'Focus process instance 1',
  ];
  expect(said).toContain('Simulation Log');
  expect(new Set(said).size).toBeGreaterThan(20);
  expect([...said, ...put_together].filter((one) => chinese_for_trial(one) === undefined)).toEqual([]);
});

test('values are put into a text', () => {
  expect(translate('Open {element}', { element: '甲' })).toBe('打开 甲');
  expect(translate('nobody knows this')).toBe('nobody knows this');
});
