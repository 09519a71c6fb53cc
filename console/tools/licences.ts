// What the pages carry of others, with their licences: licences.txt beside the pages, as those licences ask for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Locked {
  dev?: boolean;
  version?: string;
}

export interface Carried {
  name: string;
  version: string;
  licence: string;
  text: string;
}

// Their package.json says nothing; their README does.
const said_elsewhere: Record<string, string> = { 'cli-table': 'MIT', 'component-props': 'MIT' };

export function carried(root: string): Carried[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  return Object.entries(lock.packages)
    .filter(([path, one]) => path !== '' && !one.dev && existsSync(join(root, path, 'package.json')))
    .map(([path, one]) => {
      const folder = join(root, path);
      const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: string };
      const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
      return {
        name: path.slice(path.lastIndexOf('node_modules/') + 13),
        version: one.version ?? '',
        licence: about.license ?? said_elsewhere[path.slice(path.lastIndexOf('node_modules/') + 13)] ?? '',
        text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim(),
      };
    });
}

export function licences(): Plugin {
  let root = '.';
  return {
    name: 'licences',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      const source = carried(root)
        .map((one) => `${one.name} ${one.version} (${one.licence})\n\n${one.text}\n`)
        .join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}
