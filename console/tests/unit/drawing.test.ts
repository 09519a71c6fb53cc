// How a picture is drawn in slices, without one: the walk through a file, and the pauses.
import { expect, test } from 'vitest';
import { is_worth_saying } from '../../src/drawing/progress';
import { in_slices, slices_of, turn_of_others } from '../../src/drawing/slices';
import { drawn_around, walk_through } from '../../src/drawing/walk';
import { parse } from '../../src/pages/designer/canvas/moddle';
import { large_file } from '../e2e/large';

test('all is done in order, and others have their turn whenever it is due', async () => {
  const done: string[] = [];
  const pause = {
    is_due: () => done.length % 3 === 2,
    take: async (so_far: number) => {
      done.push(`pause after ${so_far}`);
    },
  };
  await in_slices(['a', 'b', 'c', 'd'], (one) => done.push(one), pause);
  expect(done).toEqual(['a', 'b', 'pause after 2', 'c', 'd']);
});

test('what is not wanted any more ends at the next pause', async () => {
  const done: number[] = [];
  const take = async (so_far: number) => {
    if (so_far === 2) throw new Error('not wanted');
  };
  const all = in_slices([1, 2, 3, 4], (one) => done.push(one), { is_due: () => true, take });
  await expect(all).rejects.toThrow('not wanted');
  expect(done).toEqual([1, 2]);
});

test('a slice is over after its time, and begins anew when it is said', () => {
  let now = 0;
  const slices = slices_of(() => now);
  expect(slices.is_over()).toBe(false);
  now = 1000;
  expect(slices.is_over()).toBe(true);
  slices.begin();
  expect(slices.is_over()).toBe(false);
});

test('what waits comes before what goes on', async () => {
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    order.push('another');
    port1.close();
  };
  port2.postMessage(undefined);
  await turn_of_others();
  order.push('this');
  expect(order).toEqual(['another', 'this']);
});

test('only what takes time is worth a notice', () => {
  expect([0, 999, 1000].map((all) => is_worth_saying({ done: 0, all }))).toEqual([true, false, true]);
});

const walked = async (text: string) => walk_through((await parse(text)).definitions, undefined);

test('a walk notes each element of a file once, what it leads from before what leads on', async () => {
  const { figures, roots, warnings } = await walked(large_file(500));
  const ids = figures.map((one) => one.businessObject.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(500); // the process, too
  expect(ids[0]).toBe('large_500');
  expect(ids.indexOf('t7')).toBeLessThan(ids.indexOf('f7'));
  expect(roots).toEqual(['large_500_plane', 'large_500']);
  expect(warnings).toEqual([]);
});

const broken = (planes: string) => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
    <process id="p"><task id="a"/></process>${planes}</definitions>`;

test('what is wrong with a file is said as the library says it', async () => {
  await expect(walked(broken(''))).rejects.toThrow('no diagram to display');
  const bounds = '<dc:Bounds x="0" y="0" width="9" height="9"/>';
  const shape = `<bpmndi:BPMNShape id="s" bpmnElement="a">${bounds}</bpmndi:BPMNShape>`;
  const twice = shape + shape.replace('"s"', '"s2"');
  const plane = `<bpmndi:BPMNPlane id="l" bpmnElement="p">${twice}</bpmndi:BPMNPlane>`;
  const { figures, warnings } = await walked(broken(`<bpmndi:BPMNDiagram id="i">${plane}</bpmndi:BPMNDiagram>`));
  expect(figures.map((one) => one.businessObject.id)).toEqual(['p', 'a']);
  expect(warnings.map((one) => one.message)).toEqual(['multiple DI elements defined for <bpmn:Task id="a" />']);
});

test('what could not be drawn is passed over by what is inside of it', () => {
  const node = (id: string) => ({ businessObject: { id, $type: 'bpmn:Task' }, di: {} });
  const root = { ...node('root'), parent: undefined, drawn: { of: 'root' } };
  const undrawn = { ...node('outer'), parent: root };
  expect(drawn_around({ ...node('inner'), parent: undrawn })).toEqual({ of: 'root' });
});
