// A form that is edited in the editor keeps what has not been edited, as it was written.
import { describe, expect, test } from 'vitest';
import { merged, merged_text } from '../../../src/pages/designer/forms/merge';
import { without_lonely_rows } from '../../../src/pages/designer/forms/rows';

const field = (id: string, more: object = {}) => ({ type: 'textfield', id, ...more });
const form = (components: object[], more: object = {}) =>
  ({ type: 'default', id: 'f', schemaVersion: 18, components, ...more }) as never;

describe('what the library adds by reading is not written', () => {
  const written = form([field('a'), field('b', { label: '二', 'x-unit': '元' })]);
  const read = form([field('a', { label: 'Text field' }), field('b', { label: '二', 'x-unit': '元' })], {
    schemaVersion: 20,
  });

  test('while nothing is changed', () => expect(merged(written, read, read)).toBe(written));

  test('nor when something else is', () => {
    const now = form([field('a', { label: 'Text field' }), field('b', { label: '乙', 'x-unit': '元' })], {
      schemaVersion: 20,
    });
    expect(merged(written, read, now)).toEqual(form([field('a'), field('b', { label: '乙', 'x-unit': '元' })]));
  });

  test('but a default that is changed is', () => {
    const now = form([field('a', { label: '甲' }), field('b', { label: '二', 'x-unit': '元' })], { schemaVersion: 20 });
    expect(merged(written, read, now)).toEqual(
      form([field('a', { label: '甲' }), field('b', { label: '二', 'x-unit': '元' })]),
    );
  });
});

test('a component is known again wherever it goes', () => {
  const written = form([field('a'), field('b'), field('c')]);
  const read = form([field('a', { label: 'L' }), field('b', { label: 'L' }), field('c', { label: 'L' })]);
  const now = form([field('c', { label: 'L' }), field('n', { label: '新' }), field('a', { label: 'L' })]);
  expect(merged(written, read, now)).toEqual(form([field('c'), field('n', { label: '新' }), field('a')]));
});

test('what is taken away is gone, and what the library has never known stays', () => {
  const written = { id: 'a', label: '一', description: '说明', unknown: 1 };
  const read = { id: 'a', label: '一', description: '说明' };
  expect(merged(written, read, { id: 'a', label: '一' })).toEqual({ id: 'a', label: '一', unknown: 1 });
});

test('the text keeps its indentation and its end', () => {
  const written = '{\n\t"id": "f",\n\t"a": [\n\t\t1\n\t]\n}\n\n';
  const now = '{"id":"g","a":[1]}';
  expect(merged_text(written, '{"id":"f","a":[1]}', now)).toBe('{\n\t"id": "g",\n\t"a": [\n\t\t1\n\t]\n}\n\n');
  expect(merged_text('{"id":"f"}', '{"id":"f"}', '{"id":"g"}')).toBe('{"id":"g"}');
});

test('a row that no two components have in common is not written', () => {
  const one = (id: string, row: string, columns: number | null = null) => field(id, { layout: { row, columns } });
  const schema = { components: [one('a', 'r1'), one('b', 'r2'), one('c', 'r2'), one('d', 'r3', 4)] };
  expect(without_lonely_rows(schema)).toEqual({
    components: [field('a'), one('b', 'r2'), one('c', 'r2'), one('d', 'r3', 4)],
  });
});
