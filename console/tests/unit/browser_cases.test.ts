// The browser tests share one service, and each other's cases: a list that one searches must not show another's.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../e2e/', import.meta.url));

test('no two browser tests name a case alike', () => {
  const named = readdirSync(folder)
    .filter((file) => file.endsWith('.e2e.ts'))
    .flatMap((file) => [...readFileSync(folder + file, 'utf8').matchAll(/start_handover\(\s*'([^']+)'/g)])
    .map((found) => found[1]);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((key, i) => named.indexOf(key) !== i)).toEqual([]);
});
