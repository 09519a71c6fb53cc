// Files that are imported: read letter by letter, and what a preview counts of days.
import { expect, test } from 'vitest';
import { type Change, days_moved, read_chosen } from '../../src/pages/operations/editions/editions';

const day = (after: string): Change => ({
  change: 'changed',
  part: 'day',
  id: '2026-10-08',
  fields: [{ field: 'day', before: after === 'rest' ? 'work' : 'rest', after }],
});

test('days are counted by what they become; a new name alone moves none', () => {
  const renamed: Change = { change: 'changed', part: 'day', fields: [{ field: 'name', before: '元旦', after: '新年' }] };
  expect(days_moved([day('rest'), day('rest'), day('work'), renamed])).toEqual({ rest: 2, work: 1 });
  expect(days_moved([])).toEqual({ rest: 0, work: 0 });
});

test('a file is read letter by letter, a byte order mark included', async () => {
  const read = await read_chosen(new File([new Uint8Array([0xef, 0xbb, 0xbf]), '{"名": "环"}\r\n'], 'a.json'));
  expect(read).toEqual({ name: 'a.json', content: '\ufeff{"名": "环"}\r\n' });
});

test('what is not UTF-8 is no file of ours', async () => {
  await expect(read_chosen(new File([new Uint8Array([0xff, 0xfe, 0x7b])], 'a.json'))).rejects.toThrow();
});
