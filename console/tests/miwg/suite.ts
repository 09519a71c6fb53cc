// The reference models of the BPMN Model Interchange Working Group in the designer's own modeler, in a browser: each is
// read, written and read again; drawn as it is; and laid out anew without its diagram. What differs makes a case fail.
import type { Browser } from '@playwright/test';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import type { Defaults } from './compare';
import type { Found, miwg } from './page';

type Trial = 'round_trip' | 'drawn' | 'laid_out';
export type InPage = typeof globalThis & { miwg: typeof miwg };

export interface Case {
  name: string; // C.1.0/round-trip
  differs: string[];
  notes: string[]; // what is otherwise, and no difference
}

const here = fileURLToPath(new URL('.', import.meta.url));
export const suites_folder = process.env['BATON_SUITES'] ?? join(here, '../../../../shared/suites');
export const is_there = (): boolean => existsSync(join(suites_folder, 'miwg', 'Reference'));

export interface Model {
  name: string;
  text: string;
}

export const models = (): Model[] =>
  readdirSync(join(suites_folder, 'miwg', 'Reference'))
    .filter((name) => name.endsWith('.bpmn'))
    .sort()
    .map((name) => ({
      name: name.replace(/\.bpmn$/, ''),
      text: readFileSync(join(suites_folder, 'miwg', 'Reference', name), 'utf8'),
    }));

// As the schema of the standard gives them.
export function defaults(): Defaults {
  const found: Defaults = {};
  const folder = join(suites_folder, 'miwg', 'schema');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const [attribute] of text.matchAll(/<(?:xsd:)?attribute [^>]*>/g)) {
      const of = /\bname="([^"]+)"/.exec(attribute)?.[1];
      const value = /\bdefault="([^"]*)"/.exec(attribute)?.[1];
      if (of !== undefined && value !== undefined) (found[of] ??= []).push(value);
    }
  }
  return found;
}

// The page with the modeler, built as the pages are, for as long as `act` takes.
export async function with_page<T>(act: (url: string) => Promise<T>): Promise<T> {
  const root = join(here, '../..');
  const outDir = mkdtempSync(join(tmpdir(), 'baton-miwg-'));
  const shared = { root, configFile: false as const, logLevel: 'error' as const };
  const input = join(here, 'page.html');
  try {
    await build({
      ...shared,
      esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
      build: { outDir, emptyOutDir: true, minify: false, chunkSizeWarningLimit: 1e6, rollupOptions: { input } },
    });
    const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
    try {
      return await act(`${server.resolvedUrls?.local[0] ?? ''}tests/miwg/page.html`);
    } finally {
      await server.close();
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

const trials: [Trial, string][] = [
  ['round_trip', 'round-trip'],
  ['drawn', 'drawn'],
  ['laid_out', 'laid-out'],
];

// How often each thing differs, in few words.
const counted = (texts: string[]): string[] =>
  [...new Set(texts)].map((text) => {
    const count = texts.filter((one) => one === text).length;
    return count === 1 ? text : `${text} (${count} times)`;
  });

export async function run(browser: Browser, heard: (done: Case) => void = () => undefined): Promise<Case[]> {
  return with_page(async (url) => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'miwg' in window);
    const known = defaults();
    const cases: Case[] = [];
    for (const { name, text } of models()) {
      for (const [trial, called] of trials) {
        const found = await page
          .evaluate(([act, xml, by_schema]) => (globalThis as InPage).miwg[act](xml, by_schema), [
            trial,
            text,
            known,
          ] as const)
          .catch((thrown: Error): Found => ({ differs: [thrown.message.split('\n')[0] ?? 'it failed'], notes: [] }));
        const done = { name: `${name}/${called}`, differs: counted(found.differs), notes: counted(found.notes) };
        heard(done);
        cases.push(done);
      }
    }
    await page.close();
    return cases;
  });
}
