// What an element says, as lines of a name and a value: all that stands in the file about it but the elements in it.
import type { Node, Property } from '../canvas/moddle';

// What is told of elements of their own, or says nothing that is not said elsewhere.
const left_out = new Set([
  'id',
  'incoming',
  'outgoing',
  'flowElements',
  'artifacts',
  'lanes',
  'participants',
  'messageFlows',
  'rootElements',
  'diagrams',
  'di',
  'processRef',
  'definitionalCollaborationRef',
  'imports',
  'exporter',
  'exporterVersion',
  'laneSets',
  'childLaneSet',
]);

const is_node = (value: unknown): value is Node => typeof value === 'object' && value !== null && '$type' in value;

function reference(value: unknown): string {
  return is_node(value) ? (value.id ?? value.name ?? value.$type) : String(value);
}

// An element of nobody's vocabulary has its attributes and children as they are.
function generic_lines(node: Node, path: string, lines: Map<string, string>): void {
  for (const [name, value] of Object.entries(node))
    if (typeof value === 'string' && !name.startsWith('$')) lines.set(`${path}/${name}`, value);
  const body = node['$body'];
  if (typeof body === 'string') lines.set(path, body);
  for (const [i, child] of ((node['$children'] as Node[] | undefined) ?? []).entries())
    add_node(child, `${path}/${child.$type}[${i + 1}]`, lines);
}

function step_name(node: Node, siblings: Node[]): string {
  const alike = siblings.filter((one) => one.$type === node.$type);
  const key = node.get?.('target') ?? node.get?.('key') ?? node.get?.('name');
  if (alike.length === 1) return node.$type;
  return `${node.$type}[${typeof key === 'string' ? key : alike.indexOf(node) + 1}]`;
}

function add_property(property: Property, value: unknown, path: string, lines: Map<string, string>): void {
  const own = path === '' ? property.name : `${path}/${property.name}`;
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  if (property.isReference === true) {
    if (values.length > 0) lines.set(own, values.map(reference).sort().join(', '));
    return;
  }
  const nodes = values.filter(is_node);
  if (nodes.length < values.length)
    lines.set(
      own,
      values
        .filter((one) => !is_node(one))
        .map(String)
        .join(', '),
    );
  const is_wrapper = property.name === 'values' || property.name === 'extensionElements';
  for (const node of nodes)
    add_node(node, is_wrapper ? path : own, lines, property.isMany === true ? step_name(node, nodes) : undefined);
}

function add_node(node: Node, path: string, lines: Map<string, string>, step?: string): void {
  const own = step === undefined ? path : path === '' ? step : `${path}/${step}`;
  if (
    node.$descriptor?.properties === undefined ||
    (node as { $descriptor: { isGeneric?: boolean } }).$descriptor.isGeneric === true
  ) {
    return generic_lines(node, own, lines);
  }
  const before = lines.size;
  for (const property of node.$descriptor.properties) {
    const name = property.name.replace(/^\w+:/, '');
    if (left_out.has(name) || property.isVirtual === true) continue;
    if (!Object.prototype.hasOwnProperty.call(node, name) && !Object.prototype.hasOwnProperty.call(node, property.name))
      continue;
    const value = node.get(property.name);
    if (value !== undefined && value !== null) add_property({ ...property, name }, value, own, lines);
  }
  for (const [name, value] of Object.entries(node.$attrs ?? {}))
    if (!name.startsWith('xmlns')) lines.set(`${own}/${name}`.replace(/^\//, ''), String(value));
  if (lines.size === before && own !== '') lines.set(own, ''); // that it is there is what it says
}

export function lines_of(node: Node): Map<string, string> {
  const lines = new Map<string, string>();
  add_node(node, '', lines);
  return lines;
}
