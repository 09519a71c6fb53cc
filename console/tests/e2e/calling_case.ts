// A case that is late, calls another, and then stands still: what the jumps of the auditor's page lead to.
import type { World } from './fixtures';

const model = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:baton="urn:baton:bpmn:1"
             id="calling_definitions" targetNamespace="urn:baton:e2e">
  <process id="calling" name="调用移交" isExecutable="true">
    <startEvent id="begin"/>
    <userTask id="prepare" name="准备">
      <extensionElements>
        <zeebe:userTask/><baton:task department="team_env"/>
        <zeebe:taskSchedule dueDate="=now() + duration(&quot;PT1S&quot;)"/>
      </extensionElements>
    </userTask>
    <callActivity id="hand" name="移交出去">
      <extensionElements><zeebe:calledElement processId="handover"/></extensionElements>
    </callActivity>
    <exclusiveGateway id="which" name="罚多少？"/>
    <endEvent id="end"/>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="prepare"/>
    <sequenceFlow id="f2" sourceRef="prepare" targetRef="hand"/>
    <sequenceFlow id="f3" sourceRef="hand" targetRef="which"/>
    <sequenceFlow id="f4" name="罚得多" sourceRef="which" targetRef="end">
      <conditionExpression xsi:type="tFormalExpression">=fine &gt; 100</conditionExpression>
    </sequenceFlow>
  </process>
</definitions>`;

export interface CallingCase {
  key: string;
  called: string;
}

async function deploy(world: World): Promise<void> {
  const parts = new FormData();
  parts.append('resources', new Blob([model], { type: 'application/xml' }), 'calling.bpmn');
  const headers = { authorization: `Bearer ${world.service.token('operator')}` };
  const answer = await fetch(`${world.service.url}/v2/deployments`, { method: 'POST', headers, body: parts });
  if (!answer.ok) throw new Error(await answer.text());
}

async function complete(world: World, name: 'zheng' | 'wu', case_key: string): Promise<void> {
  for (let tries = 0; tries < 60; ++tries) {
    const filter = { processInstanceKey: case_key, state: 'open' };
    const page = await world.as<{ items: { userTaskKey: string }[] }>(name, 'POST', '/v2/user-tasks/search', {
      filter,
    });
    const task = page.items[0];
    if (task) return world.as(name, 'POST', `/v2/user-tasks/${task.userTaskKey}/completion`, {}, { 'if-match': '*' });
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${name} has no task in ${case_key}`);
}

export async function play_calling_case(world: World, business_key: string): Promise<CallingCase> {
  await deploy(world);
  const { processInstanceKey: key } = await world.service.ask<{ processInstanceKey: string }>(
    world.service.token('intake'),
    'POST',
    '/v2/process-instances',
    {
      processDefinitionId: 'calling',
      businessKey: business_key,
      variables: { fine: 50, 名称: '很长的名称'.repeat(60) },
    },
  );
  await new Promise((done) => setTimeout(done, 1300)); // until the task is late
  await complete(world, 'zheng', key);
  const children = await world.service.ask<{ items: { processInstanceKey: string }[] }>(
    world.service.token('auditor'),
    'POST',
    '/v2/process-instances/search',
    { filter: { parentProcessInstanceKey: key } },
  );
  const called = children.items[0]?.processInstanceKey ?? '';
  await complete(world, 'zheng', called);
  await complete(world, 'wu', called);
  return { key, called };
}
