// What a dry run knows of the model, and the commands that it sends.
import { expect, test } from 'vitest';
import { drawn_model, name_in } from '../../../src/pages/designer/run/drawn_model';
import {
  awaited_by,
  for_case,
  jobs_of,
  said_to,
  tasks_of,
  tokens_of,
  variables_of,
  word_of,
} from '../../../src/pages/designer/run/played';
import type { State } from '../../../src/pages/cases/state';

const model = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
             id="d" targetNamespace="urn:t">
  <message id="m" name="new report"/><error id="x" errorCode="REFUSED"/>
  <process id="one" name="办理" isExecutable="true">
    <startEvent id="begin"><extensionElements><zeebe:formDefinition formId="report"/></extensionElements></startEvent>
    <subProcess id="inner"><userTask id="look" name="核查"><extensionElements>
      <zeebe:formDefinition formId="found"/></extensionElements></userTask></subProcess>
    <userTask id="computed"><extensionElements><zeebe:formDefinition formId="=which"/></extensionElements></userTask>
  </process>
  <process id="two" isExecutable="true">
    <startEvent id="told"><messageEventDefinition messageRef="m"/></startEvent>
  </process>
  <process id="never"><startEvent id="n"/></process>
</definitions>`;

test('what can begin, what it is called and which forms it has is read from the model', async () => {
  const drawn = await drawn_model(model);
  expect(drawn.processes).toEqual([{ id: 'one', name: '办理', form: 'report' }]);
  expect(drawn.messages).toEqual(['new report']);
  expect(drawn.errors).toEqual(['REFUSED']);
  expect([...drawn.forms]).toEqual([['look', 'found']]);
  expect(name_in(drawn, 'look')).toBe('核查');
  expect(name_in(drawn, 'elsewhere')).toBe('elsewhere');
});

const state = {
  state: 'active',
  tokens: [
    { token: 1, elementId: 'look', scope: '1-1', running: true },
    { token: 2, elementId: 'look', scope: '1-1', running: true },
    { token: 3, elementId: 'call', scope: '1-1', running: true, jobKey: '9' },
  ],
  scopes: [
    { elementInstanceKey: '1-1', kind: 'process', elementId: 'one', variables: { place: '姚家' } },
    { elementInstanceKey: '1-2', kind: 'activity', elementId: 'look', variables: { mine: 1 } },
  ],
  userTasks: [
    { userTaskKey: '5', elementId: 'look', revision: 1 },
    { userTaskKey: '6', elementId: 'look', revision: 1 },
  ],
  jobs: [{ jobKey: '9', type: 'http', retries: 3 }],
  timers: [],
  subscriptions: [
    { subscriptionKey: '7', kind: 'message', elementId: 'pay', name: 'paid in full', correlationKey: 'T-1' },
    { subscriptionKey: '8', kind: 'condition', elementId: 'watch', name: '' },
  ],
  incidents: [],
} as unknown as State;

test('the second of two tasks at one place is named as a story names it', () => {
  expect(tasks_of(state).map((one) => one.command)).toEqual(['look', 'look[2]']);
  expect(jobs_of(state)).toEqual([{ element: 'call', command: 'call', type: 'http', retries: 3 }]);
});

test('what is waited for is said so that a story reads it', () => {
  const [message, ...more] = awaited_by(state);
  expect(more).toEqual([]);
  expect(said_to(message!)).toBe("message 'paid in full' key=T-1");
  expect(['plain', 'two words', 'a=b', "it's", '{x}', ''].map(word_of)).toEqual([
    'plain',
    "'two words'",
    "'a=b'",
    "'it's'",
    "'{x}'",
    "''",
  ]);
});

test('a command for another case says first whose turn it is', () => {
  const step = { command: 'complete look' };
  expect(for_case(1, 1, step)).toEqual([step]);
  expect(for_case(2, 1, step)).toEqual([{ command: 'case 2' }, step]);
});

test('tokens are counted by place, and variables are those of the case', () => {
  expect([...tokens_of([state, state])]).toEqual([
    ['look', 4],
    ['call', 2],
  ]);
  expect(variables_of(state)).toEqual({ place: '姚家' });
});
