// Extension elements of an element of the model: reading one, and changing it as one step that can be undone.
import type { Node } from '../canvas/moddle';
import type { CommandStack, Factory, Shape } from '../canvas/services';

export interface Changing {
  commandStack: CommandStack;
  bpmnFactory: Factory;
}

// What the panel of a participant is about is the process in it.
export function node_of(element: Shape): Node {
  const node = element.businessObject;
  return node.$type === 'bpmn:Participant' ? ((node.get('processRef') as Node | undefined) ?? node) : node;
}

export function values_of(node: Node): Node[] {
  const around = node.get('extensionElements') as Node | undefined;
  return around === undefined ? [] : ((around.get('values') as Node[] | undefined) ?? []);
}

export const extensions_of = (node: Node, type: string): Node[] => values_of(node).filter((one) => one.$type === type);

export function replace_values(element: Shape, node: Node, values: Node[], { commandStack, bpmnFactory }: Changing): void {
  const around = values.length === 0 ? undefined : bpmnFactory.create('bpmn:ExtensionElements', { values });
  if (around !== undefined) {
    around.$parent = node;
    for (const one of values) one.$parent = around;
  }
  commandStack.execute('element.updateModdleProperties', {
    element,
    moddleElement: node,
    properties: { extensionElements: around },
  });
}

export function attributes_of(node: Node, names: readonly string[]): Record<string, string> {
  const said = names.map((name): [string, unknown] => [name, node.get(name)]);
  return Object.fromEntries(said.filter((one): one is [string, string] => typeof one[1] === 'string' && one[1] !== ''));
}

// `old` is replaced by one with these attributes, or goes when there are none; without `old` one is added.
export function put_extension(
  element: Shape,
  node: Node,
  old: Node | undefined,
  type: string,
  attributes: Record<string, string>,
  changing: Changing,
  may_be_empty = false,
): void {
  const is_gone = Object.keys(attributes).length === 0 && !may_be_empty;
  const fresh = is_gone ? [] : [changing.bpmnFactory.create(type, attributes)];
  const values = values_of(node);
  const at = old === undefined ? -1 : values.indexOf(old);
  const now = at < 0 ? [...values, ...fresh] : [...values.slice(0, at), ...fresh, ...values.slice(at + 1)];
  replace_values(element, node, now, changing);
}

export function remove_extension(element: Shape, node: Node, old: Node, changing: Changing): void {
  replace_values(
    element,
    node,
    values_of(node).filter((one) => one !== old),
    changing,
  );
}
