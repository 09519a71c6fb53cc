import { describe, expect, it } from 'vitest';
import { without_unticked } from '../../src/form/unticked';

const form = {
  components: [
    { type: 'checkbox', key: 'urgent' },
    { type: 'checkbox', key: 'reply.copy' },
    { type: 'radio', key: 'contested' },
    { type: 'group', components: [{ type: 'checkbox', key: 'seen' }] },
    { type: 'group', path: 'site', components: [{ type: 'checkbox', key: 'filmed' }] },
    { type: 'dynamiclist', path: 'goods', components: [{ type: 'textfield', key: 'name' }, { type: 'checkbox', key: 'sealed' }] },
  ],
};

describe('boxes that nobody has ticked', () => {
  it('are no answer, wherever they stand', () => {
    const data = {
      urgent: false, reply: { copy: false, text: '已办' }, seen: false, site: { filmed: false }, goods: [{ name: '秤', sealed: false }],
    };
    expect(without_unticked(form, data, {})).toEqual({ reply: { text: '已办' }, site: {}, goods: [{ name: '秤' }] });
    expect(data.urgent).toBe(false);
  });
  it('are one where the box was ticked before, or said to be empty', () => {
    const own = { urgent: true, reply: { copy: false }, goods: [{ sealed: true }] };
    const data = { urgent: false, reply: { copy: false }, goods: [{ sealed: false }, { sealed: false }] };
    expect(without_unticked(form, data, own)).toEqual({
      urgent: false, reply: { copy: false }, goods: [{ sealed: false }, {}],
    });
  });
  it('are not taken for a choice of no, and a ticked one stays', () => {
    expect(without_unticked(form, { contested: false, urgent: true }, {})).toEqual({ contested: false, urgent: true });
  });
  it('do no harm where the form and its data do not fit', () => {
    expect(without_unticked({}, { a: 1 }, {})).toEqual({ a: 1 });
    expect(without_unticked(form, { reply: '无', goods: null, site: 3 }, {})).toEqual({ reply: '无', goods: null, site: 3 });
  });
});
