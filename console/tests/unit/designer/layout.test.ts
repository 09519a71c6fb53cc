// A14: a file without a diagram opens laid out: nothing lies over anything else, every flow has its line, and what the
// process says is as it was.
import { describe, expect, test } from 'vitest';
import { parse, type Node } from '../../../src/pages/designer/canvas/moddle';
import { laid_out_anew, with_layout } from '../../../src/pages/designer/layout/with_layout';
import { foreign_models, own_models } from './models';

interface Box {
  id: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  element: Node;
}

interface Line {
  element: Node;
  points: { x: number; y: number }[];
}

const list = (node: Node | undefined, name: string): Node[] => (node?.get(name) as Node[] | undefined) ?? [];

async function drawn(text: string): Promise<{ planes: { boxes: Box[]; lines: Line[] }[]; definitions: Node }> {
  const { definitions } = await parse(text);
  const planes = list(definitions, 'diagrams').map((diagram) => {
    const parts = list(diagram.get('plane') as Node, 'planeElement');
    const boxes = parts
      .filter((one) => one.$type === 'bpmndi:BPMNShape')
      .map((one): Box => {
        const { x, y, width, height } = one.get('bounds') as unknown as Box;
        const element = one.get('bpmnElement') as Node;
        return { id: element.id ?? '', type: element.$type, x, y, width, height, element };
      });
    const lines = parts
      .filter((one) => one.$type === 'bpmndi:BPMNEdge')
      .map((one): Line => ({ element: one.get('bpmnElement') as Node, points: one.get('waypoint') as Line['points'] }));
    return { boxes, lines };
  });
  return { planes, definitions };
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const contains = (a: Box, b: Box): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;

function lies_within(inner: Box, outer: Box): boolean {
  if (/Participant|Lane$/.test(outer.type)) return contains(outer, inner);
  for (let around: Node | undefined = inner.element.$parent; around !== undefined; around = around.$parent) {
    if (around === outer.element) return contains(outer, inner);
  }
  return false;
}

const sits_on = (event: Box, host: Box): boolean => event.element.get('attachedToRef') === host.element;

function overlaps_in(boxes: Box[]): string[] {
  const found: string[] = [];
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      if (!overlap(a, b) || lies_within(a, b) || lies_within(b, a) || sits_on(a, b) || sits_on(b, a)) continue;
      found.push(`${a.id} and ${b.id}`);
    }
  }
  return found;
}

// A line through a shape that is neither of its ends nor around them.
function crossings_in({ boxes, lines }: { boxes: Box[]; lines: Line[] }): string[] {
  const tasks = boxes.filter(
    (one) => /(Task|Event|Gateway|Activity)$/.test(one.type) && one.type !== 'bpmn:BoundaryEvent',
  );
  return lines
    .filter((line) => line.element.$type === 'bpmn:SequenceFlow')
    .flatMap((line) =>
      line.points.slice(1).flatMap((to, i) => {
        const from = line.points[i]!;
        const piece = {
          x: Math.min(from.x, to.x),
          y: Math.min(from.y, to.y),
          width: Math.abs(from.x - to.x),
          height: Math.abs(from.y - to.y),
        };
        const ends = [line.element.get('sourceRef'), line.element.get('targetRef')] as Node[];
        const hosts = ends.map((one) => one.get('attachedToRef'));
        return tasks
          .filter((box) => !ends.includes(box.element) && !hosts.includes(box.element))
          .filter((box) =>
            overlap({ ...box, ...piece, width: piece.width + 0.1, height: piece.height + 0.1 } as Box, {
              ...box,
              x: box.x + 1,
              y: box.y + 1,
              width: box.width - 2,
              height: box.height - 2,
            }),
          )
          .map((box) => `${line.element.id} through ${box.id}`);
      }),
    );
}

const all_of = (node: Node): Node[] => [node, ...list(node, 'flowElements').flatMap(all_of)];

function undrawn(definitions: Node, planes: { boxes: Box[]; lines: Line[] }[]): string[] {
  const shown = new Set(
    planes.flatMap(({ boxes, lines }) => [...boxes.map((one) => one.id), ...lines.map((one) => one.element.id ?? '')]),
  );
  const roots = list(definitions, 'rootElements');
  const wanted = roots.filter((one) => one.$type === 'bpmn:Process').flatMap((one) => all_of(one).slice(1));
  const around = roots
    .filter((one) => one.$type === 'bpmn:Collaboration')
    .flatMap((one) => [...list(one, 'participants'), ...list(one, 'messageFlows')]);
  const lanes = roots.flatMap((one) => list(one, 'laneSets')).flatMap((one) => list(one, 'lanes'));
  return [...wanted, ...around, ...lanes]
    .filter((one) => one.$type !== 'bpmn:DataObject' && !shown.has(one.id ?? ''))
    .map((one) => `${one.$type} ${one.id}`);
}

const process_part = (text: string): string =>
  text.replace(/\s*<(\w+:)?BPMNDiagram[^]*<\/(\w+:)?BPMNDiagram>/g, '').replace(/\s+(?=<\/[^>]*definitions>)/, '');

const models = [...own_models(), ...foreign_models().filter((one) => !/C\.9|C\.8\.1|C\.2\.0/.test(one.name))];

describe('drawn by ourselves', () => {
  test.each(models.map((one) => [one.name, one.text]))(
    '%s',
    async (_, text) => {
      const laid_out = await laid_out_anew(text);
      const { planes, definitions } = await drawn(laid_out);
      expect(process_part(laid_out)).toBe(process_part(text));
      expect(planes.flatMap(({ boxes }) => overlaps_in(boxes))).toEqual([]);
      expect(planes.flatMap(crossings_in)).toEqual([]);
      expect(undrawn(definitions, planes)).toEqual([]);
    },
    60_000,
  );
});

test('what has a diagram keeps it', async () => {
  const with_one = own_models().find((one) => /penalty-case/.test(one.name))?.text ?? '';
  expect(await with_layout(with_one)).toBe(with_one);
});
