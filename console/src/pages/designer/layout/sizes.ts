// How large things are drawn, in pixels, and how far apart. The sizes of elements are those of bpmn-js.
import type { Node } from '../canvas/moddle';

export interface Size {
  width: number;
  height: number;
}

export const event: Size = { width: 36, height: 36 };
export const gateway: Size = { width: 50, height: 50 };
export const task: Size = { width: 100, height: 80 };
// A pool's or lane's name; what stands around the inside of a sub-process.
export const frame = { left: 30, padding: 30 };
export const track = 10; // between two lines that run side by side
export const below_row = 34; // for events on borders and names below elements
export const beside_column = 24;
export const between_pools = 40;
export const boundary_step = 48;
export const bare_lane = 80;
export const black_box = 60;

export function size_of(node: Node): Size {
  const type = node.$type.slice(5);
  if (type.endsWith('Event')) return event;
  if (type.endsWith('Gateway')) return gateway;
  if (type === 'DataStoreReference') return { width: 50, height: 50 };
  if (type === 'DataObjectReference' || type === 'DataInput' || type === 'DataOutput') return { width: 36, height: 50 };
  if (type === 'Group') return { width: 240, height: 120 };
  if (type === 'TextAnnotation') {
    const lines = String(node.get('text') ?? '').length / 12;
    return { width: 140, height: Math.max(30, Math.ceil(lines) * 18 + 12) };
  }
  return task;
}
