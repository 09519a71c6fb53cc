// The rules are looked at also where no worker comes up: an old browser, or one that is told not to.
import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { RulesBeside } = await import('../../../src/pages/designer/lint/beside');
const { findings_of } = await import('../../../src/pages/designer/lint/lint');

class DeadWorker {
  static made = 0;
  onerror: (() => void) | undefined;
  constructor() {
    DeadWorker.made += 1;
  }
  postMessage(): void {
    setTimeout(() => this.onerror?.());
  }
  terminate(): void {}
}

// One with a task that nobody owns.
const model = (id: string): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">
  <process id="${id}" isExecutable="true"><startEvent id="b"/><userTask id="of_${id}" name="办"/><endEvent id="e"/>
    <sequenceFlow id="f1" sourceRef="b" targetRef="of_${id}"/><sequenceFlow id="f2" sourceRef="of_${id}" targetRef="e"/>
  </process></definitions>`;

const look = (rules: InstanceType<typeof RulesBeside>, text: string) =>
  new Promise((found) => rules.look(text, found as never));

describe('without a worker', () => {
  beforeEach(() => vi.stubGlobal('Worker', undefined));

  test('that cannot be made, or does not come up, the page looks itself', async () => {
    const expected = await findings_of(model('p'));
    expect(expected.length).toBeGreaterThan(0);
    expect(await look(new RulesBeside(), model('p'))).toEqual(expected);
    vi.stubGlobal('Worker', DeadWorker);
    const rules = new RulesBeside();
    expect(await look(rules, model('p'))).toEqual(expected);
    expect(await look(rules, model('q'))).toEqual(await findings_of(model('q')));
    expect(DeadWorker.made).toBe(1);
    expect(await look(rules, 'unreadable')).toEqual([]);
  });

  test('what was asked before is not answered any more', async () => {
    const rules = new RulesBeside();
    const told: unknown[] = [];
    rules.look(model('p'), (found) => told.push(found));
    expect(await look(rules, model('q'))).toEqual(await findings_of(model('q')));
    await findings_of(model('p'));
    expect(told).toEqual([]);
  });
});
