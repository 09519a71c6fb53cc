// What is carried may be given on under Apache-2.0.
import { expect, test } from 'vitest';
import { carried } from '../../tools/licences';
import { console_folder } from './sources';

const fits = /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|CC0(-1\.0)?|\(MPL-2\.0 OR Apache-2\.0\))$/;
// The bpmn.io licence: MIT, and its notice stays visible (task, cases and designer below tests/e2e look at it).
const bpmn_io = /^(@bpmn-io\/form-js-(viewer|editor)|bpmn-js|dmn-js(-\w+)*)$/;

test('every package that is carried has a licence that fits', () => {
  const odd = carried(console_folder).filter((one) => !fits.test(one.licence) && !bpmn_io.test(one.name));
  expect(odd.map((one) => `${one.name}: ${one.licence}`)).toEqual([]);
});

test('what has the licence of bpmn.io says so', () => {
  const of_bpmn_io = carried(console_folder).filter(({ name }) => bpmn_io.test(name));
  expect(of_bpmn_io).toHaveLength(9);
  for (const one of of_bpmn_io) expect(one.text).toMatch(/watermark\s+must\s+stay\s+fully\s+visible/);
});
