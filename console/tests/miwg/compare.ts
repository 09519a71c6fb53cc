// What one text of a model says and another does not. It knows XML and namespaces, and nothing of BPMN but how often a
// thing is drawn: what it counts is independent of the libraries of the designer.

export interface Said {
  is_drawing: boolean; // of the diagram, not of the model
  key: string; // what is said, and of what
  short: string; // `element`, `element@attribute`, or the text of an element
}

// Values of attributes that hold whether they are written or not, by name: from the schema of the standard.
export type Defaults = Record<string, string[]>;

// Written by each tool with its own: who wrote the file, and where schemas can be fetched. The type of a waypoint is
// the only one that it can have.
const of_tools = /^(exporter|exporterVersion|schemaLocation)$/;
const is_of_tool = (attribute: Attr): boolean =>
  of_tools.test(attribute.localName) ||
  (attribute.localName === 'type' && attribute.ownerElement?.localName === 'waypoint');
const is_namespace = (attribute: Attr): boolean => attribute.name === 'xmlns' || attribute.prefix === 'xmlns';

// Names of elements and types stand with any prefix, numbers in any form, lines end in any way.
function value_of(value: string, at: Element): string {
  const text = value.trim().replace(/\r\n?/g, '\n');
  if (/^-?\d+(\.\d+)?$/.test(text)) return String(Number(text));
  const prefix = /^([A-Za-z_][\w.-]*):(?=[A-Za-z_][\w.-]*$)/.exec(text)?.[1];
  return prefix !== undefined && at.lookupNamespaceURI(prefix) !== null ? text.slice(prefix.length + 1) : text;
}

const own_text = (element: Element): string =>
  [...element.childNodes]
    .filter((one) => one.nodeType === Node.TEXT_NODE || one.nodeType === Node.CDATA_SECTION_NODE)
    .map((one) => one.textContent ?? '')
    .join('')
    .trim();

// A formal expression is an expression of that type, by the schema.
const local_of = (node: Element | Attr): string =>
  node.localName === 'formalExpression' ? 'expression' : node.localName;
const name_of = (node: Element | Attr): string => `{${node.namespaceURI ?? ''}}${local_of(node)}`;

// What stands for another element by its name alone: a list of them has no order.
const is_reference = (element: Element): boolean =>
  element.children.length === 0 &&
  element.attributes.length === 0 &&
  /(Ref|incoming|outgoing)$/.test(element.localName);

const is_drawing = (element: Element): boolean => element.closest('BPMNDiagram') !== null;

// An element is known by its id; one without, by its place among those of its name within the one around it.
function said_of(element: Element, around: string, place: number, defaults: Defaults, all: Said[]): void {
  const id = element.getAttribute('id');
  const text = own_text(element);
  const name = name_of(element);
  const say = (key: string, short: string) => all.push({ key, short, is_drawing: is_drawing(element) });
  if (is_reference(element)) {
    say(`${around} > ${name}=${value_of(text, element)}`, element.localName);
    return;
  }
  const self = id !== null ? `${name}#${id}` : `${around}/${name}[${place}]`;
  say(`${around} > ${self}`, element.localName);
  if (text !== '') say(`${self} says ${value_of(text, element)}`, `${element.localName} text`);
  if (element.localName === 'formalExpression') say(`${self} @type=tFormalExpression`, 'expression@type');
  for (const attribute of element.attributes) {
    if (is_namespace(attribute) || is_of_tool(attribute)) continue;
    if (defaults[attribute.localName]?.includes(attribute.value) === true) continue;
    const short = `${element.localName}@${attribute.localName}`;
    const named = attribute.localName === 'type' ? 'type' : name_of(attribute);
    say(`${self} @${named}=${value_of(attribute.value, element)}`, short);
  }
  const places = new Map<string, number>();
  for (const child of element.children) {
    const at = places.get(name_of(child)) ?? 0;
    places.set(name_of(child), at + 1);
    said_of(child, self, at, defaults, all);
  }
}

function parsed(text: string): Element {
  const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
  if (root.querySelector('parsererror') !== null || root.localName === 'parsererror') throw new Error('not XML');
  return root;
}

function said_in(text: string, defaults: Defaults): Said[] {
  const all: Said[] = [];
  said_of(parsed(text), '', 0, defaults, all);
  return all;
}

// What `before` says and `after` does not.
export function lost_between(before: string, after: string, defaults: Defaults): Said[] {
  const left = new Map<string, number>();
  for (const { key } of said_in(after, defaults)) left.set(key, (left.get(key) ?? 0) + 1);
  return said_in(before, defaults).filter(({ key }) => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

const drawn_with = ['BPMNDiagram', 'BPMNPlane', 'BPMNShape', 'BPMNEdge', 'BPMNLabel', 'Bounds', 'waypoint'];

export function figures_in(text: string): Record<string, number> {
  const root = parsed(text);
  return Object.fromEntries(drawn_with.map((name) => [name, root.getElementsByTagNameNS('*', name).length]));
}

export function without_diagram(text: string): string {
  const root = parsed(text);
  for (const diagram of [...root.getElementsByTagNameNS('*', 'BPMNDiagram')]) diagram.remove();
  return new XMLSerializer().serializeToString(root);
}

// The ids of what a diagram has a figure for, of those that are in the model.
export function figures_of(text: string): string[] {
  const root = parsed(text);
  const ids = new Set([...root.querySelectorAll('[id]')].map((one) => one.getAttribute('id')));
  return ['BPMNShape', 'BPMNEdge']
    .flatMap((name) => [...root.getElementsByTagNameNS('*', name)])
    .map((one) => value_of(one.getAttribute('bpmnElement') ?? '', one))
    .filter((id) => ids.has(id));
}

// No task that is called from elsewhere.
const to_draw =
  /^((?!global).*Task|task|.*Event|.*Gateway|\w*[sS]ubProcess|transaction|callActivity|lane|sequenceFlow|messageFlow)$/;

// What must be seen of a model, whoever has drawn it: activities, events, gateways, lanes, and the flows between them.
export function to_be_drawn(text: string): string[] {
  const root = parsed(text);
  return [...root.querySelectorAll('[id]')]
    .filter((one) => to_draw.test(one.localName) && one.closest('extensionElements') === null)
    .map((one) => one.getAttribute('id') ?? '');
}
