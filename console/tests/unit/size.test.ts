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

function size_of_page(entry: RegExp): number {
  const names = readdirSync(assets).filter((name) => entry.test(name) && name.endsWith('.js'));
  expect(names).toHaveLength(1);
  const scripts = [...with_imports(names[0] ?? ''), ...with_imports(readdirSync(assets).find((name) => /^index-.*\.js$/.test(name)) ?? '')];
  const styles = readdirSync(assets).filter((name) => name.endsWith('.css') && !name.startsWith('form_view-'));
  const all = new Set([...scripts, ...styles].map((name) => join(assets, name)));
  return [...all, join(dist, 'index.html')].reduce((sum, path) => sum + packed_size(path), 0);
}

test.runIf(is_built)('the list of tasks takes at most 90 kB without a form', () => {
  expect(size_of_page(/^list_page-/)).toBeLessThan(90_000);
});

test.runIf(is_built)('a task with its form takes at most 260 kB', () => {
  expect(size_of_page(/^task_page-/) + size_of_page(/^form_view-/)).toBeLessThan(260_000);
});

test.runIf(is_built)('nothing that is built names a foreign address to load from', () => {
  const html = read_file(join(dist, 'index.html'));
  expect(html).not.toMatch(/<script(?![^>]*src=)/);
  expect(html).not.toMatch(/https?:\/\//);
  for (const path of files_below(assets, /\.css$/)) expect(read_file(path)).not.toMatch(/url\(["']?https?:/);
});
