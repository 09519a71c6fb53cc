// Records of reading: the address and the question to the service say the same.
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { console_folder, files_below, read_file } from './sources';
import { address_of_readings, path_of_readings, reading_wish } from '../../src/pages/readings/wish';

const path_for = (query: string) => path_of_readings(reading_wish(new URLSearchParams(query)));

test('a day is the offices’, from its first moment to its last', () => {
  const path = new URLSearchParams(path_for('from=2026-11-29&to=2026-11-29').split('?')[1]);
  expect(path.get('readAfter')).toBe('2026-11-28T16:00:00.000Z');
  expect(path.get('readBefore')).toBe('2026-11-29T16:00:00.000Z');
  expect(path_for('from=someday')).not.toContain('readAfter');
});

test('a case is found by its key or by its number', () => {
  expect(path_for('key=45')).toContain('processInstanceKey=45');
  expect(path_for('businessKey=2026-7')).toContain('businessKey=2026-7');
});

test('the address keeps what is looked for', () => {
  const text = 'account=shi&businessKey=2026-7&from=2026-11-01&to=2026-11-29&after=17';
  expect(address_of_readings(reading_wish(new URLSearchParams(text)))).toBe(`/readings?${text}`);
  expect(address_of_readings(reading_wish(new URLSearchParams('account=')))).toBe('/readings');
});

test('everything of a case that can be read is called something', async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  const { operations } = await import('../../src/pages/readings/words');
  const sources = files_below(join(console_folder, '../connectors/api/handlers'), /\.cpp$/).map(read_file).join('\n');
  const keys = 'processInstanceKey|userTaskKey|attachmentKey|incidentKey|elementInstanceKey';
  const of_cases = new RegExp(`"/v2/[^"]*\\{(?:${keys})\\}[^"]*",\\s*\\w+,\\s*"((?:get|list)\\w+)"`, 'g');
  const read = [...sources.matchAll(of_cases)].map((found) => found[1] ?? '');
  expect(read.length).toBeGreaterThan(10);
  expect(read.filter((name) => !(name in operations))).toEqual([]);
});
