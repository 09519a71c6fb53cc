// A13: what is opened and saved loses nothing, or it is said what.
import { describe, expect, test } from 'vitest';
import { rewritten } from '../../../src/pages/designer/canvas/moddle';
import { losses_between } from '../../../src/pages/designer/text/losses';
import { foreign_models, own_models } from './models';

describe('every file of the project', () => {
  test.each(own_models().map((one) => [one.name, one.text]))(
    '%s survives being saved',
    async (_, text) => {
      const written = await rewritten(text);
      expect(losses_between(text, written).filter((one) => one.kind !== 'comment')).toEqual([]);
      expect(losses_between(written, text)).toEqual([]);
    },
    30_000,
  );
});

// References to what is not in the file, an attribute that the schema of diagrams has and no library knows, and one of
// a vendor below an element of that vendor.
const known_losses = /outMessageRef|triso:unspecified|messageVisibleKind|triso:constraintsType|^<!--/;

describe.runIf(foreign_models().length > 0)('every reference model of the interchange group', () => {
  test.each(foreign_models().map((one) => [one.name, one.text]))(
    '%s survives being saved',
    async (_, text) => {
      const written = await rewritten(text);
      expect(losses_between(text, written).filter((one) => !known_losses.test(one.what))).toEqual([]);
      expect(losses_between(written, await rewritten(written))).toEqual([]);
    },
    30_000,
  );
});

const model = (inside: string) =>
  '<?xml version="1.0"?>\n' +
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:acme="urn:acme" id="d">\n' +
  `${inside}\n</definitions>`;

describe('what is lost is said with its line', () => {
  test('comments and instructions', async () => {
    const text = model('<!-- why -->\n<?acme do?>\n<process id="p"/>');
    const losses = losses_between(text, await rewritten(text));
    expect(losses).toEqual([
      { kind: 'comment', what: '<!-- why -->', line: 3 },
      { kind: 'instruction', what: '<?acme do?>', line: 4 },
    ]);
  });

  test('an element of BPMN that there is not', async () => {
    const text = model('<process id="p">\n<nothing id="n"/>\n</process>');
    const losses = losses_between(text, await rewritten(text));
    expect(losses.map((one) => [one.kind, one.line])).toEqual([['element', 4]]);
  });

  test('but not what holds without being written, in a decision neither', () => {
    const decision = (policy: string) =>
      `<definitions id="d"><decision id="e"><decisionTable id="t"${policy}/></decision></definitions>`;
    expect(losses_between(decision(' hitPolicy="UNIQUE"'), decision(''))).toEqual([]);
    expect(losses_between(decision(' hitPolicy="FIRST"'), decision(''))).toHaveLength(1);
  });

  test('but extensions that nobody knows are kept', async () => {
    const text = model(
      '<process id="p" acme:level="3"><extensionElements><acme:note lang="zh"><acme:line>一</acme:line>' +
        '</acme:note></extensionElements></process>',
    );
    expect(losses_between(text, await rewritten(text))).toEqual([]);
  });
});
