// Ends a build: each file gets its gzip beside it, as the service sends it, and pages.stamp says what was built.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

function pack(folder: string): void {
  const all = createHash('sha256');
  for (const path of filesBelow(folder)) {
    const bytes = readFileSync(path);
    all.update(path.slice(folder.length)).update(bytes);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
  writeFileSync(join(folder, 'pages.stamp'), `${all.digest('hex')}\n`);
}

export function packed(): Plugin {
  let folder = 'dist';
  return {
    name: 'packed',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      pack(folder);
    },
  };
}
