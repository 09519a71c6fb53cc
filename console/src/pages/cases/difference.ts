// Variables of a case at a position, and what is different at another.
import { is_same } from '../../api/exact';
import type { State } from './state';

export interface Variable {
  key: string; // of its scope and name
  name: string;
  scope: string;
  element: string; // that the scope belongs to
  is_local: boolean; // of a part of the case, not of the whole
  value: unknown;
}

export interface Difference {
  key: string;
  name: string;
  element: string;
  is_local: boolean;
  before?: unknown; // undefined: it was not there
  after?: unknown; // undefined: it is there no longer
}

export function variables_of(state: State): Variable[] {
  return state.scopes.flatMap((scope) =>
    Object.entries(scope.variables).map(([name, value]) => ({
      key: `${scope.elementInstanceKey} ${name}`,
      name,
      scope: scope.elementInstanceKey,
      element: scope.elementId,
      is_local: scope.parent !== undefined,
      value,
    })),
  );
}

export function differences(before: State | undefined, after: State): Difference[] {
  const old = new Map((before ? variables_of(before) : []).map((one) => [one.key, one]));
  const found: Difference[] = [];
  for (const { key, name, element, is_local, value } of variables_of(after)) {
    const last = old.get(key);
    old.delete(key);
    if (last === undefined) found.push({ key, name, element, is_local, after: value });
    else if (!is_same(last.value, value))
      found.push({ key, name, element, is_local, before: last.value, after: value });
  }
  for (const { key, name, element, is_local, value } of old.values()) {
    found.push({ key, name, element, is_local, before: value });
  }
  return found;
}
