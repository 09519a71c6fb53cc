// What a model says to those around the engine, as properties of Zeebe's (engine/model/marks.hpp): who may see and do a
// task, and what people may send or begin.
import { isSelectEntryEdited, isTextFieldEntryEdited, SelectEntry, TextFieldEntry } from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';
import { organisation } from '../../../api/organisation';
import { say, type Pair } from '../../../words/words';
import type { Node } from '../canvas/moddle';
import type { CommandStack, Factory, Shape } from '../canvas/services';
import { type Changing, extensions_of, replace_values, values_of } from './extensions';
import { words } from './words';

interface Mark {
  name: string;
  label: Pair;
  as: 'text' | 'more_roles' | 'more_departments' | 'choice';
  choices?: readonly (readonly [value: string, label: Pair])[];
}

export interface MarkGroup {
  id: string;
  label: Pair;
  marks: (node: Node) => readonly Mark[]; // none: the group is not for it
}

// ---- reading and writing ----

const holder_type = 'zeebe:Properties';

const properties_of = (node: Node): Node[] =>
  extensions_of(node, holder_type).flatMap((one) => (one.get('properties') as Node[] | undefined) ?? []);

export const mark_of = (node: Node, name: string): string =>
  String(properties_of(node).find((one) => one.get('name') === name)?.get('value') ?? '');

// One step that can be undone. Whatever else is written there keeps its place.
export function put_mark(element: Shape, node: Node, name: string, value: string, changing: Changing): void {
  const { bpmnFactory } = changing;
  const fresh = value === '' ? [] : [bpmnFactory.create('zeebe:Property', { name, value })];
  const before = properties_of(node);
  const at = before.findIndex((one) => one.get('name') === name);
  const properties = at < 0 ? [...before, ...fresh] : [...before.slice(0, at), ...fresh, ...before.slice(at + 1)];
  const holders = properties.length === 0 ? [] : [bpmnFactory.create(holder_type, { properties })];
  for (const holder of holders) for (const one of properties) one.$parent = holder;
  const old = extensions_of(node, holder_type);
  const values = values_of(node);
  const place = old[0] === undefined ? values.length : values.indexOf(old[0]);
  const others = (part: Node[]) => part.filter((one) => !old.includes(one));
  replace_values(element, node, [...others(values.slice(0, place)), ...holders, ...others(values.slice(place))], changing);
}

// ---- which there are ----

const seals: Mark = {
  name: 'baton.seals',
  label: words.seals,
  as: 'choice',
  choices: [
    ['task', words.seals_task],
    ['case', words.seals_case],
  ],
};
const of_tasks: readonly Mark[] = [
  seals,
  { name: 'baton.notByUnit', label: words.not_by_unit, as: 'text' },
  { name: 'baton.recusals', label: words.recusals, as: 'text' },
];
const of_notices: readonly Mark[] = [
  { name: 'baton.notify', label: words.notify_more, as: 'more_departments' },
  { name: 'baton.notify', label: words.notify, as: 'text' },
  { name: 'baton.notifyOf', label: words.notify_of, as: 'text' },
];
const of_events: readonly Mark[] = [
  { name: 'baton.offeredTo', label: words.offered_more, as: 'more_roles' },
  { name: 'baton.offeredTo', label: words.offered_to, as: 'text' },
  { name: 'baton.offerForm', label: words.offer_form, as: 'text' },
];
const of_starts: readonly Mark[] = [
  ...of_events,
  { name: 'baton.offerNumber', label: words.offer_number, as: 'text' },
];

const definitions_of = (node: Node): Node[] => (node.get('eventDefinitions') as Node[] | undefined) ?? [];
const waits_for_message = (node: Node): boolean =>
  definitions_of(node).some((one) => one.$type === 'bpmn:MessageEventDefinition');
const begins_case = (node: Node): boolean =>
  node.$type === 'bpmn:StartEvent' &&
  (node.$parent as Node | undefined)?.$type === 'bpmn:Process' &&
  (definitions_of(node).length === 0 || waits_for_message(node));
const catches = /^bpmn:(StartEvent|IntermediateCatchEvent|BoundaryEvent)$/;

export const mark_groups: readonly MarkGroup[] = [
  { id: 'baton-who', label: words.who_may, marks: (node) => (node.$type === 'bpmn:UserTask' ? of_tasks : []) },
  { id: 'baton-notify', label: words.notices, marks: (node) => (node.$type === 'bpmn:UserTask' ? of_notices : []) },
  {
    id: 'baton-offer',
    label: words.offer,
    marks: (node) =>
      begins_case(node) ? of_starts : catches.test(node.$type) && waits_for_message(node) ? of_events : [],
  },
];

// ---- in the panel ----

interface Props {
  id: string;
  element: Shape;
  node: Node;
  mark: Mark;
}

const adds_to = (mark: Mark): boolean => mark.as === 'more_roles' || mark.as === 'more_departments';
const names_in = (value: string): string[] => value.split(/[\s,，]+/).filter(Boolean);

function options_of(mark: Mark, value: string): { value: string; label: string }[] {
  const there = names_in(value);
  const roles: [string, string][] = (organisation.value?.roles ?? []).map((one) => [one.id, one.label]);
  const units: [string, string][] = (organisation.value?.departments ?? []).map((one) => [one.id, one.name]);
  const choices: [string, string][] = (mark.choices ?? []).map(([id, label]) => [id, say(label)]);
  const all = mark.as === 'more_roles' ? roles : mark.as === 'more_departments' ? units : choices;
  const known = adds_to(mark) ? all.filter(([id]) => !there.includes(id)) : all;
  return [{ value: '', label: say(words.none) }, ...known.map(([id, label]) => ({ value: id, label }))];
}

function MarkEntry({ id, element, node, mark }: Props) {
  const commandStack = useService<CommandStack>('commandStack');
  const bpmnFactory = useService<Factory>('bpmnFactory');
  const debounce = useService<unknown>('debounceInput');
  const put = (value: string) => put_mark(element, node, mark.name, value, { commandStack, bpmnFactory });
  const now = () => mark_of(node, mark.name);
  const common = { id, element, label: say(mark.label), debounce };
  if (mark.as === 'text') {
    return h(TextFieldEntry, { ...common, getValue: now, setValue: (value: string | undefined) => put(value ?? '') });
  }
  const adds = adds_to(mark);
  return h(SelectEntry, {
    ...common,
    getValue: () => (adds ? '' : now()),
    setValue: (value: string) => {
      if (!adds) put(value);
      else if (value !== '') put([...names_in(now()), value].join(', '));
    },
    getOptions: () => options_of(mark, now()),
  });
}

export function mark_entries(group: MarkGroup, element: Shape, node: Node) {
  return group.marks(node).map((mark, i) => ({
    id: `${group.id}-${i}`,
    element,
    node,
    mark,
    component: MarkEntry,
    isEdited: mark.as === 'text' ? isTextFieldEntryEdited : isSelectEntryEdited,
  }));
}
