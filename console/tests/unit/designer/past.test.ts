// What undo leads to: the texts that were, whether the picture's own steps lead there or not.
import { describe, expect, it } from 'vitest';
import { Past } from '../../../src/pages/designer/step/past';

const moment = (text: string) => ({ text, losses: [] });

// Opened as `a`; two steps drawn, each written.
function drawn_twice(): Past {
  const past = new Past();
  past.drawn(moment('a'));
  for (const text of ['b', 'c']) {
    past.stepped('execute');
    past.written(moment(text));
  }
  return past;
}

describe('the past of a file', () => {
  it('gives the very text that the picture goes back to', () => {
    const past = drawn_twice();
    past.stepped('undo');
    expect(past.found()?.text).toBe('b');
    past.stepped('undo');
    expect(past.found()?.text).toBe('a');
    past.stepped('redo');
    expect(past.found()?.text).toBe('b');
  });

  it('goes on text by text when the picture has been drawn anew', () => {
    const past = drawn_twice();
    past.drawn(moment('typed'));
    expect(['c', 'b', 'a', undefined]).toEqual([0, 1, 2, 3].map(() => past.back()?.text));
    expect(['b', 'c', 'typed', undefined]).toEqual([0, 1, 2, 3].map(() => past.forth()?.text));
  });

  it('forgets what was undone once something else is drawn', () => {
    const past = drawn_twice();
    past.stepped('undo');
    past.found();
    past.stepped('execute');
    past.written(moment('d'));
    expect(past.has_after).toBe(false);
    past.drawn(moment('typed'));
    expect(['d', 'b', 'a']).toEqual([0, 1, 2].map(() => past.back()?.text));
  });

  it('takes a text that is typed back for going back', () => {
    const past = drawn_twice();
    past.drawn(moment('b'));
    expect(past.has_after).toBe(true);
    expect(past.forth()?.text).toBe('c');
  });

  it('keeps steps that were written at once in their order', () => {
    const past = new Past();
    past.drawn(moment('a'));
    past.stepped('execute');
    past.stepped('execute');
    past.written(moment('c'));
    past.stepped('undo');
    expect(past.found()).toBeUndefined();
    past.written(moment('b'));
    past.drawn(moment('typed'));
    expect(['b', 'a']).toEqual([past.back()?.text, past.back()?.text]);
  });

  it('begins anew where a picture has forgotten its steps, and loses no text', () => {
    const past = drawn_twice();
    past.stepped('clear');
    past.stepped('execute');
    past.written(moment('d'));
    past.stepped('undo');
    expect(past.found()?.text).toBe('c');
    expect(past.back()?.text).toBe('b');
  });

  it('drops the oldest when there is too much', () => {
    const past = new Past();
    for (const letter of 'abcdef') past.drawn(moment(letter.repeat(20_000_000)));
    expect(past.now?.text[0]).toBe('f');
    let steps = 0;
    while (past.back() !== undefined) ++steps;
    expect(steps).toBe(2);
  });
});
