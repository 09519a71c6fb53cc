// Every BPMN file of the checkout, and those of the interchange suite where they stand beside it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { console_folder, files_below, read_file } from '../sources';

const checkout = join(console_folder, '..');
const suites = process.env['BATON_SUITES'] ?? join(checkout, '..', 'shared', 'suites');

export interface Model {
  name: string;
  text: string;
}

const read = (folder: string): Model[] =>
  existsSync(folder)
    ? files_below(folder, /\.bpmn$/).map((path) => ({ name: path.slice(folder.length + 1), text: read_file(path) }))
    : [];

export const own_models = (): Model[] => [...read(join(checkout, 'processes')), ...read(join(checkout, 'tests'))];
export const foreign_models = (): Model[] => read(join(suites, 'miwg'));
