// The steps of a process as a tree, in the order in which they follow on one another, and what can be done with one.
// Everything goes through the same commands as on the canvas, and can be undone there.
import type { Editor } from '../canvas/editor';
import type { Connection, Shape } from '../canvas/services';

export interface Step {
  shape: Shape;
  inside: Step[];
}

export interface Part {
  shape: Shape; // a process, or a pool
  steps: Step[];
}

const is_step = (shape: Shape): boolean =>
  /(Task|Event|Gateway|Activity|SubProcess|Transaction)$/.test(shape.type) &&
  shape.labelTarget === undefined &&
  shape.waypoints === undefined;
const is_flow = (one: Connection): boolean => one.type === 'bpmn:SequenceFlow';

export const flows_from = (shape: Shape): Connection[] => (shape.outgoing ?? []).filter(is_flow);

// A sub-process that is drawn closed has its inside on a plane of its own.
function children_of(editor: Editor, shape: Shape): Shape[] {
  const plane = editor.shape(`${shape.id}_plane`);
  return [...(shape.children ?? []), ...(plane?.children ?? [])];
}

function ordered(shapes: Shape[]): Shape[] {
  const known = new Set(shapes);
  const done = new Set<Shape>();
  const order: Shape[] = [];
  const visit = (first: Shape) => {
    const waiting = [first];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (done.has(one) || !known.has(one)) continue;
      done.add(one);
      order.push(one);
      const next = [...flows_from(one), ...(one.attachers ?? []).flatMap(flows_from)].flatMap(
        (flow) => flow.target ?? [],
      );
      waiting.push(...[...next].reverse(), ...(one.attachers ?? []));
    }
  };
  const begins = (shape: Shape) => !(shape.incoming ?? []).some(is_flow) && shape.host === undefined;
  for (const shape of [...shapes.filter(begins), ...shapes]) visit(shape);
  return order;
}

function steps_in(editor: Editor, shape: Shape): Step[] {
  const flat = (one: Shape): Shape[] => (/Lane$/.test(one.type) ? children_of(editor, one).flatMap(flat) : [one]);
  const shapes = children_of(editor, shape).flatMap(flat).filter(is_step);
  return ordered(shapes).map((one) => ({ shape: one, inside: steps_in(editor, one) }));
}

export function parts_of(editor: Editor): Part[] {
  const roots = editor
    .service('elementRegistry')
    .filter((one) => one.type === 'bpmn:Participant' || (one.type === 'bpmn:Process' && one.parent === undefined));
  return roots.map((shape) => ({ shape, steps: steps_in(editor, shape) }));
}

export interface Kind {
  word: string; // as bpmn-js calls it
  attributes: object;
}

const catching = (word: string, definition: string): Kind => ({
  word,
  attributes: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: `bpmn:${definition}EventDefinition` },
});

export const kinds: readonly Kind[] = [
  { word: 'User task', attributes: { type: 'bpmn:UserTask' } },
  { word: 'Service task', attributes: { type: 'bpmn:ServiceTask' } },
  { word: 'Business rule task', attributes: { type: 'bpmn:BusinessRuleTask' } },
  { word: 'Script task', attributes: { type: 'bpmn:ScriptTask' } },
  { word: 'Send task', attributes: { type: 'bpmn:SendTask' } },
  { word: 'Receive task', attributes: { type: 'bpmn:ReceiveTask' } },
  { word: 'Manual task', attributes: { type: 'bpmn:ManualTask' } },
  { word: 'Call activity', attributes: { type: 'bpmn:CallActivity' } },
  { word: 'Sub-process (expanded)', attributes: { type: 'bpmn:SubProcess', isExpanded: true } },
  { word: 'Exclusive gateway', attributes: { type: 'bpmn:ExclusiveGateway' } },
  { word: 'Parallel gateway', attributes: { type: 'bpmn:ParallelGateway' } },
  { word: 'Inclusive gateway', attributes: { type: 'bpmn:InclusiveGateway' } },
  { word: 'Event-based gateway', attributes: { type: 'bpmn:EventBasedGateway' } },
  catching('Timer intermediate catch event', 'Timer'),
  catching('Message intermediate catch event', 'Message'),
  { word: 'End event', attributes: { type: 'bpmn:EndEvent' } },
];

// Behind a step that leads on to one other, the new one comes between both; behind a gateway it is a way of its own.
export function add_after(editor: Editor, source: Shape, kind: Kind, name: string): Shape {
  const leads_on = flows_from(source);
  const only = leads_on.length === 1 && !source.type.endsWith('Gateway') ? leads_on[0] : undefined;
  const shape = editor.service('elementFactory').createShape(kind.attributes);
  const added = editor.service('autoPlace').append(source, shape);
  const modeling = editor.service('modeling');
  if (
    only?.target !== undefined &&
    editor.service('rules').allowed('connection.create', { source: added, target: only.target })
  ) {
    modeling.connect(added, only.target);
    modeling.removeElements([only]);
  }
  if (name !== '') modeling.updateLabel(added, name);
  return added;
}

export function add_first(editor: Editor, part: Shape): Shape {
  const shape = editor.service('elementFactory').createShape({ type: 'bpmn:StartEvent' });
  const at = { x: (part.x ?? 100) + 100, y: (part.y ?? 80) + (part.height ?? 160) / 2 };
  return editor.service('modeling').createShape(shape, at, part);
}

export function connect(editor: Editor, from: Shape, to: Shape): boolean {
  if (!editor.service('rules').allowed('connection.create', { source: from, target: to })) return false;
  editor.service('modeling').connect(from, to);
  return true;
}

export function set_condition(editor: Editor, flow: Connection, text: string): void {
  const expression =
    text === '' ? undefined : editor.service('bpmnFactory').create('bpmn:FormalExpression', { body: text });
  editor.service('modeling').updateProperties(flow, { conditionExpression: expression });
}

export const condition_of = (flow: Connection): string =>
  String((flow.businessObject.get('conditionExpression') as { body?: string } | undefined)?.body ?? '');
