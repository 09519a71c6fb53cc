import { beforeEach, describe, expect, it } from 'vitest';
import { organisation } from '../../src/api/organisation';
import { with_lists, without_lists } from '../../src/form/given_lists';

beforeEach(() => {
  organisation.value = {
    departments: [
      { id: 'sifa', name: '区司法局', enabled: true },
      { id: 'team_food', name: '食品药品', enabled: false },
    ],
    roles: [],
    colleagues: [],
  };
});

const sifa = { value: 'sifa', label: '区司法局' };

describe('lists that are given to a form', () => {
  it('have the units in force', () => {
    expect(with_lists({ title: '油烟' })).toEqual({ title: '油烟', organisations: [sifa] });
  });
  it('have a unit that has ended where it was chosen, also among several', () => {
    const both = [sifa, { value: 'team_food', label: '食品药品' }];
    expect(with_lists({ owner_org: 'team_food' }).organisations).toEqual(both);
    expect(with_lists({ dispute: { units: ['sifa', 'team_food'] } }).organisations).toEqual(both);
  });
  it('stand back behind those that the case has, and are none of its data', () => {
    expect(with_lists({ organisations: [] }).organisations).toEqual([]);
    const data = { title: '油烟', organisations: [sifa] };
    expect(without_lists(data, {})).toEqual({ title: '油烟' });
    expect(without_lists(data, { organisations: [] })).toEqual(data);
  });
  it('are empty while nothing is known of the units', () => {
    organisation.value = null;
    expect(with_lists({})).toEqual({ organisations: [] });
  });
});
