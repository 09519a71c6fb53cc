// A16: what differs between two versions, also what no diagram shows.
import { expect, test, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { parse } = await import('../../../src/pages/designer/canvas/moddle');
const { differences_between } = await import('../../../src/pages/designer/compare/differences');
const { own_models } = await import('./models');

const model = (inside: string, shapes = '') => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:baton="urn:baton:bpmn:1" xmlns:acme="urn:acme"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d">
  <process id="p">${inside}</process>
  <bpmndi:BPMNDiagram id="dia"><bpmndi:BPMNPlane id="pl" bpmnElement="p">${shapes}</bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram></definitions>`;

async function told(old: string, now: string): Promise<string[]> {
  const [a, b] = await Promise.all([parse(old), parse(now)]);
  return differences_between(a.definitions, b.definitions).flatMap((one) => [
    `${one.kind} ${one.id}`,
    ...(one.kind === 'changed'
      ? one.changes.map((change) => `  ${change.name}: ${change.old ?? '-'} > ${change.new ?? '-'}`)
      : []),
  ]);
}

const task = (assignee: string, more = '') =>
  `<userTask id="t" name="办"><documentation>${more}</documentation><extensionElements>
    <zeebe:assignmentDefinition assignee="${assignee}"/></extensionElements></userTask>`;

test('the same has no difference', async () => {
  for (const one of own_models().slice(0, 20)) expect(await told(one.text, one.text)).toEqual([]);
}, 60_000);

test('assignee, documentation, deadline and condition', async () => {
  const flow = (condition: string) =>
    '<exclusiveGateway id="g"/><sequenceFlow id="f" sourceRef="g" targetRef="t">' +
    `<conditionExpression>${condition}</conditionExpression></sequenceFlow>`;
  const old = model(task('a', '一') + flow('=x'));
  const now = model(
    task('b', '二').replace('</extensionElements>', '<baton:deadline rule="case_register"/></extensionElements>') +
      flow('=y'),
  );
  expect(await told(old, now)).toEqual([
    'changed t',
    '  documentation/bpmn:Documentation/text: 一 > 二',
    '  zeebe:AssignmentDefinition/assignee: a > b',
    '  baton:Deadline/rule: - > case_register',
    'changed f',
    '  conditionExpression/body: =x > =y',
  ]);
});

test('added, removed and moved', async () => {
  const shape = (x: number) =>
    `<bpmndi:BPMNShape id="s" bpmnElement="t"><dc:Bounds x="${x}" y="1" width="100" height="80"/></bpmndi:BPMNShape>`;
  const old = model(`${task('a')}<endEvent id="e"/>`, shape(1));
  const now = model(`${task('a')}<endEvent id="n"/>`, shape(50));
  expect(await told(old, now)).toEqual(['moved t', 'removed e', 'added n']);
});

test('extensions that nobody knows', async () => {
  const note = (text: string) =>
    model(`<task id="t"><extensionElements><acme:note level="1">${text}</acme:note></extensionElements></task>`);
  expect(await told(note('甲'), note('乙'))).toEqual(['changed t', expect.stringContaining('甲 > 乙')]);
});
