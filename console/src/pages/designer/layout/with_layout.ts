// A file without a diagram gets one: geometry alone, written into the text behind everything else. Not a byte of what
// stands there already is touched.
import { parse } from '../canvas/moddle';
import { type Places, places_of } from '../text/places';
import type { Plane } from './whole';
import { planes_of } from './whole';

const spaces =
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" ' +
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"';

const figure = (value: number): string => String(Math.round(value));

class Writer {
  constructor(private readonly taken: Set<string>) {}

  private id(wished: string): string {
    let id = wished;
    for (let i = 2; this.taken.has(id); ++i) id = `${wished}_${i}`;
    this.taken.add(id);
    return id;
  }

  plane({ of, drawing }: Plane): string {
    const shapes = [...drawing.shapes].map(([id, box]) => {
      const more = drawing.opened.has(id)
        ? ' isExpanded="true"'
        : drawing.lanes.has(id) || drawing.shapes.get(of)
          ? ' isHorizontal="true"'
          : '';
      const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(figure);
      return (
        `      <bpmndi:BPMNShape id="${this.id(`${id}_di`)}" bpmnElement="${id}"${more}>\n` +
        `        <dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />\n      </bpmndi:BPMNShape>\n`
      );
    });
    const edges = [...drawing.edges].map(([id, points]) => {
      const way = points.map(({ x, y }) => `        <di:waypoint x="${figure(x)}" y="${figure(y)}" />\n`).join('');
      const edge = `<bpmndi:BPMNEdge id="${this.id(`${id}_di`)}" bpmnElement="${id}">`;
      return `      ${edge}\n${way}      </bpmndi:BPMNEdge>\n`;
    });
    const plane = `<bpmndi:BPMNPlane id="${this.id(`${of}_plane`)}" bpmnElement="${of}">`;
    const inside = `    ${plane}\n${[...shapes, ...edges].join('')}    </bpmndi:BPMNPlane>\n`;
    return `  <bpmndi:BPMNDiagram ${spaces} id="${this.id(`${of}_diagram`)}">\n${inside}  </bpmndi:BPMNDiagram>\n`;
  }
}

async function add_diagrams(text: string, places: Places): Promise<string> {
  const { definitions } = await parse(text);
  const planes = planes_of(definitions).filter((plane) => plane.of !== '' && plane.drawing.shapes.size > 0);
  const root = places.root;
  if (planes.length === 0 || root === undefined || root.end === root.open_end) return text;
  const taken = new Set(places.elements.flatMap((one) => one.attributes.get('id') ?? []));
  const writer = new Writer(taken);
  const at = text.lastIndexOf('</', root.end);
  return text.slice(0, at) + planes.map((plane) => writer.plane(plane)).join('') + text.slice(at);
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export async function with_layout(text: string): Promise<string> {
  const places = places_of(text);
  if (places.elements.some((one) => local(one.name) === 'BPMNShape')) return text;
  return add_diagrams(without_diagrams(text, places), places_of(without_diagrams(text, places)));
}

function without_diagrams(text: string, places: Places): string {
  const diagrams = places.elements.filter((one) => local(one.name) === 'BPMNDiagram');
  let rest = text;
  for (const one of diagrams.reverse()) {
    const before = rest.slice(0, one.start).replace(/\n?[ \t]*$/, '');
    rest = before + rest.slice(one.end);
  }
  return rest;
}

export async function laid_out_anew(text: string): Promise<string> {
  const rest = without_diagrams(text, places_of(text));
  return add_diagrams(rest, places_of(rest));
}
