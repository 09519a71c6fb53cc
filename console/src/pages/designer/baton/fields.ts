// What of our namespace, and of the one word of Zeebe's that the panel lacks, can be written on which element.
import type { Pair } from '../../../words/words';
import type { Node } from '../canvas/moddle';
import { words } from './words';

export interface Field {
  name: string; // of the attribute
  label: Pair;
  as: 'text' | 'feel' | 'expression' | 'choice' | 'department' | 'role';
  choices?: readonly (readonly [value: string, label: Pair])[];
}

export interface Group {
  id: string;
  label: Pair;
  type: string;
  on: (node: Node) => boolean;
  fields: readonly Field[];
}

const is_one_of =
  (...types: string[]) =>
  (node: Node) =>
    types.includes(node.$type);

const events = /^bpmn:(StartEvent|IntermediateCatchEvent|BoundaryEvent)$/;
export const timer_of = (node: Node): Node | undefined =>
  ((node.get('eventDefinitions') as Node[] | undefined) ?? []).find((one) => one.$type === 'bpmn:TimerEventDefinition');
const has_message = (node: Node): boolean =>
  ((node.get('eventDefinitions') as Node[] | undefined) ?? []).some(
    (one) => one.$type === 'bpmn:MessageEventDefinition',
  );

const is_timed = (node: Node): boolean => events.test(node.$type) && timer_of(node) !== undefined;
const throws_message = (node: Node): boolean =>
  node.$type === 'bpmn:SendTask' || (/^bpmn:(EndEvent|IntermediateThrowEvent)$/.test(node.$type) && has_message(node));

const rule: Field = { name: 'rule', label: words.deadline_rule, as: 'feel' };
const department_fields: Field[] = [
  { name: 'department', label: words.department_known, as: 'department' },
  { name: 'department', label: words.department, as: 'feel' },
];

export const groups: readonly Group[] = [
  {
    id: 'baton-task',
    label: words.owner,
    type: 'baton:Task',
    on: is_one_of('bpmn:UserTask'),
    fields: [...department_fields, { name: 'legalBasis', label: words.legal_basis, as: 'text' }],
  },
  {
    id: 'baton-deadline',
    label: words.deadline,
    type: 'baton:Deadline',
    on: (node) => node.$type === 'bpmn:UserTask' || is_timed(node),
    fields: [
      rule,
      {
        name: 'moment',
        label: words.deadline_moment,
        as: 'choice',
        choices: [
          ['due', words.moment_due],
          ['yellow', words.moment_yellow],
        ],
      },
    ],
  },
  {
    id: 'baton-lane',
    label: words.lane,
    type: 'baton:Lane',
    on: is_one_of('bpmn:Lane'),
    fields: [...department_fields, { name: 'role', label: words.role, as: 'role' }],
  },
  {
    id: 'baton-adhoc',
    label: words.next,
    type: 'baton:AdHoc',
    on: is_one_of('bpmn:AdHocSubProcess'),
    fields: [{ name: 'next', label: words.next_expression, as: 'expression' }],
  },
  {
    id: 'baton-store',
    label: words.store,
    type: 'baton:Store',
    on: is_one_of('bpmn:DataStoreReference'),
    fields: [
      { name: 'database', label: words.store_database, as: 'text' },
      { name: 'read', label: words.store_read, as: 'text' },
      { name: 'write', label: words.store_write, as: 'text' },
    ],
  },
  {
    id: 'zeebe-publish',
    label: words.publish,
    type: 'zeebe:PublishMessage',
    on: throws_message,
    fields: [
      { name: 'correlationKey', label: words.publish_key, as: 'expression' },
      { name: 'messageId', label: words.publish_id, as: 'feel' },
      { name: 'timeToLive', label: words.publish_time, as: 'feel' },
    ],
  },
];

const flow_nodes = /(Task|Event|Gateway|SubProcess|Transaction|CallActivity)$/;
export const has_clocks = (node: Node): boolean => node.$type === 'bpmn:Process' || flow_nodes.test(node.$type);

export const clock_fields: readonly Field[] = [
  { name: 'rule', label: words.clock_rule, as: 'feel' },
  {
    name: 'act',
    label: words.clock_act,
    as: 'choice',
    choices: [
      ['start', words.act_start],
      ['stop', words.act_stop],
      ['suspend', words.act_suspend],
      ['resume', words.act_resume],
      ['extend', words.act_extend],
    ],
  },
  {
    name: 'on',
    label: words.clock_on,
    as: 'choice',
    choices: [
      ['enter', words.on_enter],
      ['leave', words.on_leave],
    ],
  },
  { name: 'reason', label: words.clock_reason, as: 'feel' },
  { name: 'term', label: words.clock_term, as: 'feel' },
  { name: 'condition', label: words.clock_condition, as: 'expression' },
];
