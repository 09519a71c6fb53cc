// What a history means by its numbers. Facts name elements and flows by their numbers in the process: it is 0, then
// come the elements as the file has them, what is inside of one right after it; flows are counted for themselves.
// (engine/bpmn/read/process.cpp). Whether that holds for a file is looked at with what the service says by id.
import type { HistoryRecord } from '../../api/history';
import type { State } from './state';

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

const flow_nodes = new Set([
  'startEvent',
  'endEvent',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'boundaryEvent',
  'task',
  'manualTask',
  'userTask',
  'serviceTask',
  'sendTask',
  'receiveTask',
  'scriptTask',
  'businessRuleTask',
  'subProcess',
  'adHocSubProcess',
  'transaction',
  'callActivity',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'complexGateway',
  'eventBasedGateway',
]);
const with_inside = new Set(['subProcess', 'adHocSubProcess', 'transaction']);

export interface Element {
  id: string;
  name: string;
  kind: string; // 'userTask'
  is_offered: boolean; // to people, who may send what it waits for
}

export interface Flow {
  id: string;
  name: string;
  source: string;
  target: string;
  condition: string;
  is_default: boolean;
}

export interface Model {
  xml: string;
  elements: Element[];
  flows: Flow[];
  by_id: Map<string, Element>;
  has_diagram: boolean;
}

const attribute = (node: globalThis.Element, name: string): string => node.getAttribute(name) ?? '';

function is_offered(node: globalThis.Element): boolean {
  const extensions = [...node.children].filter((child) => child.localName === 'extensionElements');
  const properties = extensions.flatMap((one) => [...one.getElementsByTagNameNS('*', 'property')]);
  return properties.some((one) => attribute(one, 'name') === 'baton.offeredTo');
}

function flow_of(node: globalThis.Element, defaults: ReadonlySet<string>): Flow {
  const condition = [...node.children].find((child) => child.localName === 'conditionExpression');
  const id = attribute(node, 'id');
  return {
    id,
    name: attribute(node, 'name'),
    source: attribute(node, 'sourceRef'),
    target: attribute(node, 'targetRef'),
    condition: (condition?.textContent ?? '').trim(),
    is_default: defaults.has(id),
  };
}

export function model_of(xml: string, process_id: string): Model {
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  const of_file = [...file.getElementsByTagNameNS('*', '*')];
  const process = of_file.find((node) => node.namespaceURI === bpmn && node.getAttribute('id') === process_id);
  const defaults = new Set(of_file.map((node) => attribute(node, 'default')).filter(Boolean));
  const model: Model = {
    xml,
    elements: [],
    flows: [],
    by_id: new Map(),
    has_diagram: of_file.some((node) => node.localName === 'BPMNShape'),
  };
  const add = (node: globalThis.Element) => {
    const element = {
      id: attribute(node, 'id'),
      name: attribute(node, 'name'),
      kind: node.localName,
      is_offered: is_offered(node),
    };
    model.elements.push(element);
    model.by_id.set(element.id, element);
  };
  const walk = (scope: globalThis.Element) => {
    for (const node of scope.children) {
      if (node.namespaceURI !== bpmn) continue;
      if (node.localName === 'sequenceFlow') model.flows.push(flow_of(node, defaults));
      if (!flow_nodes.has(node.localName)) continue;
      add(node);
      if (with_inside.has(node.localName)) walk(node);
    }
  };
  if (process) {
    add(process);
    walk(process);
  }
  return model;
}

export const name_of = (model: Model, id: string): string => model.by_id.get(id)?.name || id;

// The service names a token's element by its id: the number of the last fact about that token must mean the same.
export function agrees(model: Model, record: HistoryRecord, state: State): boolean {
  const came = new Map<number, unknown>();
  for (const [name, fact] of record.events) {
    if (name === 'TokenMoved' || name === 'TokenCreated') came.set(Number(fact['token']), fact['at']);
  }
  return state.tokens.every((token) => {
    const at = came.get(token.token);
    return at === undefined || model.elements[Number(at)]?.id === token.elementId;
  });
}
