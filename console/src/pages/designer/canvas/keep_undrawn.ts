// What of a diagram the library cannot draw, it would leave out when it writes: a process without a pool beside pools,
// a line that stands for nothing. It is put back, as long as what it stands for is there.
import type { Node } from './moddle';
import type { Shape } from './services';

interface Events {
  on(event: string, heard: () => void): void;
  on(event: string, priority: number, heard: () => void): void;
}

type Plane = Node & { set(name: string, value: unknown): void };

interface Drawn extends Shape {
  di?: Plane | undefined;
}

interface Canvas {
  getRootElements(): Drawn[];
}

interface Registry {
  getAll(): Drawn[];
}

const after_ordering = 500; // the library orders what is drawn at 2000
const elements_of = (plane: Node): Node[] => [...((plane.get('planeElement') as Node[] | undefined) ?? [])];

function is_there(figure: Node): boolean {
  let node = figure.get('bpmnElement') as Node | undefined;
  if (node === undefined) return true;
  while (node?.$parent) node = node.$parent;
  return node?.$type === 'bpmn:Definitions';
}

class KeepUndrawn {
  static $inject = ['eventBus', 'canvas', 'elementRegistry'];

  constructor(events: Events, canvas: Canvas, registry: Registry) {
    let kept: [Plane, Node[]][] = [];
    events.on('import.render.complete', () => {
      const drawn = new Set<Node | undefined>(registry.getAll().map((one) => one.di));
      kept = canvas.getRootElements().flatMap(({ di }): [Plane, Node[]][] => {
        const undrawn = di === undefined ? [] : elements_of(di).filter((one) => !drawn.has(one));
        return di === undefined || undrawn.length === 0 ? [] : [[di, undrawn]];
      });
    });
    events.on('saveXML.start', after_ordering, () => {
      for (const [plane, undrawn] of kept) {
        const written = elements_of(plane);
        const missing = undrawn.filter((one) => !written.includes(one) && is_there(one));
        plane.set('planeElement', [...written, ...missing]);
      }
    });
  }
}

export const keep_undrawn = { __init__: ['keepUndrawn'], keepUndrawn: ['type', KeepUndrawn] };
