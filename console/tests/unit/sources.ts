import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const console_folder = fileURLToPath(new URL('../..', import.meta.url));

export function files_below(folder: string, fits: RegExp): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files_below(path, fits);
    return fits.test(name) ? [path] : [];
  });
}

export const read_file = (path: string): string => readFileSync(path, 'utf8');
export const sources = (fits: RegExp): string[] => files_below(join(console_folder, 'src'), fits);
