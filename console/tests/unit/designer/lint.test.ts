import { describe, expect, test, vi } from 'vitest';
import { own_models } from './models';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { findings_of } = await import('../../../src/pages/designer/lint/lint');
const { lint_words } = await import('../../../src/pages/designer/lint/lint_words');
const { rules } = await import('../../../src/pages/designer/lint/rules');

test('every rule has its words', () => {
  expect(Object.keys(lint_words).sort()).toEqual(Object.keys(rules).sort());
});

const model = (inside: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
    xmlns:baton="urn:baton:bpmn:1" id="d"><process id="p">${inside}</process></definitions>`;

async function said_of(inside: string): Promise<string[]> {
  return (await findings_of(model(inside))).map((one) => `${one.id} ${one.rule}`);
}

describe('a user task', () => {
  test('that nobody owns is found', async () => {
    expect(await said_of('<userTask id="t" name="办"/>')).toContain('t owner-required');
  });

  test('is owned by its department, its assignee or its lane', async () => {
    const with_department =
      '<userTask id="t" name="办"><extensionElements><baton:task department="team_env"/></extensionElements></userTask>';
    expect(await said_of(with_department)).not.toContain('t owner-required');
    const in_lane = `<laneSet id="s"><lane id="l" name="队">
      <extensionElements><baton:lane department="team_env"/></extensionElements>
      <flowNodeRef>t</flowNodeRef></lane></laneSet><userTask id="t" name="办"/>`;
    expect(await said_of(in_lane)).not.toContain('t owner-required');
  });
});

test('what is connected by its flows alone is connected', async () => {
  const found = await said_of(
    '<startEvent id="a"/><endEvent id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/>',
  );
  expect(found.filter((one) => /disconnected|implicit/.test(one))).toEqual([]);
});

test('a service task without a type and a timer without a time are found', async () => {
  const found = await said_of(
    '<serviceTask id="s" name="发"/><intermediateCatchEvent id="w" name="等">' +
      '<timerEventDefinition id="e"/></intermediateCatchEvent>',
  );
  expect(found).toEqual(expect.arrayContaining(['s job-type-required', 'w timer-required']));
});

test('the processes of this project have no error', async () => {
  for (const one of own_models().filter((model) => /^(complaint|criminal|duty|joint|penalty|tech)/.test(model.name))) {
    const errors = (await findings_of(one.text)).filter((finding) => finding.is_error);
    expect(errors.map((finding) => `${one.name} ${finding.id} ${finding.rule}`)).toEqual([]);
  }
}, 60_000);
