// What a browser has to fetch before a list of tasks is there. Measured on what was built (tools/pages).
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { console_folder, files_below, read_file } from './sources';

const dist = join(console_folder, 'dist');
const assets = join(dist, 'assets');
const is_built = existsSync(join(dist, 'pages.stamp'));

const packed_size = (path: string) => statSync(`${path}.gz`).size;

// The files that a script imports at once, and those, and so on.
function with_imports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const imports = read_file(join(assets, name)).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g);
  for (const found of imports) with_imports(found[1] ?? '', seen);
  return seen;
}

function script_of(entry: RegExp): string {
  const names = readdirSync(assets).filter((name) => entry.test(name) && name.endsWith('.js'));
  expect(names).toHaveLength(1);
  return names[0] ?? '';
}

// The frame's own: a chunk may be called index too.
const frame_script = (): string => /assets\/(index-[^"]+\.js)"/.exec(read_file(join(dist, 'index.html')))?.[1] ?? '';

const other_pages = [
  ...['form_view', 'diagram', 'diagram-js', 'find_page', 'case_page', 'state_mark', 'cases', 'operations\\w*'],
  ...['readings\\w*', 'report\\w*'],
  ...[
    'designer',
    'bpmn_page',
    'dmn_page',
    'form_page',
    'decision_bench',
    'canvas\\w*',
    'NavigatedViewer',
    'use_step',
    'trial\\w*',
  ],
];
const of_other_pages = new RegExp(`^(${other_pages.join('|')})-`);

// Of these scripts and the frame around them, what they share counted once.
function size_of_page(...entries: RegExp[]): number {
  const scripts = [...entries.map(script_of), frame_script()].flatMap((script) => [...with_imports(script)]);
  const styles = readdirSync(assets).filter((name) => name.endsWith('.css') && !of_other_pages.test(name));
  const all = new Set([...scripts, ...styles].map((name) => join(assets, name)));
  return [...all, join(dist, 'index.html')].reduce((sum, path) => sum + packed_size(path), 0);
}

test.runIf(is_built)('the list of tasks takes at most 90 kB without a form', () => {
  expect(size_of_page(/^list_page-/)).toBeLessThan(90_000);
});

test.runIf(is_built)('a task with its form takes at most 260 kB', () => {
  expect(size_of_page(/^task_page-/, /^form_view-/)).toBeLessThan(260_000);
});

// What a case's page fetches beside the frame that is there already, with the diagram that comes after it.
test.runIf(is_built)('the replay of a case takes at most 130 kB with its diagram', () => {
  const frame = with_imports(frame_script());
  const scripts = new Set([...with_imports(script_of(/^case_page-/)), ...with_imports(script_of(/^diagram-(?!js)/))]);
  const styles = readdirSync(assets).filter(
    (name) =>
      name.endsWith('.css') &&
      !/^(index|form_view|inbox|task_page|list_page|operations\w*|designer|bpmn_page|dmn_page|form_page)-/.test(name) &&
      !/^(readings\w*|report\w*)-/.test(name),
  );
  const own = [...scripts].filter((name) => !frame.has(name)).concat(styles);
  const size = own.reduce((sum, name) => sum + packed_size(join(assets, name)), 0);
  expect(size).toBeGreaterThan(60_000);
  expect(size).toBeLessThan(130_000);
});

test.runIf(is_built)('nothing that is built names a foreign address to load from', () => {
  const html = read_file(join(dist, 'index.html'));
  expect(html).not.toMatch(/<script(?![^>]*src=)/);
  expect(html).not.toMatch(/https?:\/\//);
  for (const path of files_below(assets, /\.css$/)) expect(read_file(path)).not.toMatch(/url\(["']?https?:/);
});
