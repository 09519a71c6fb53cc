// What a person wants done with the tokens of a case, and how the service is asked.
export interface Fate {
  what: 'stay' | 'end' | 'move';
  target: string;
}

export interface Beginning {
  element: string;
  position: 'before' | 'after';
  variables: string; // a JSON object, or nothing
}

export interface ModifyPlan {
  fates: Record<string, Fate>; // by token, or for many cases by element
  beginnings: Beginning[];
}

export const stays: Fate = { what: 'stay', target: '' };
export const new_beginning: Beginning = { element: '', position: 'before', variables: '' };

// Undefined: it is no JSON object.
export function variables_in(text: string): object | undefined {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function is_whole(plan: ModifyPlan): boolean {
  const fates = Object.values(plan.fates).filter((one) => one.what !== 'stay');
  if (fates.length + plan.beginnings.length === 0) return false;
  if (fates.some((one) => one.what === 'move' && one.target === '')) return false;
  return plan.beginnings.every((one) => one.element !== '' && variables_in(one.variables) !== undefined);
}

// `of`: what the names of the fates are.
export function instructions_of(plan: ModifyPlan, of: 'token' | 'element'): object {
  const source = (name: string) => (of === 'token' ? { token: Number(name) } : { elementId: name });
  const moved = (name: string) => (of === 'token' ? { sourceToken: Number(name) } : { sourceElementId: name });
  const fates = Object.entries(plan.fates);
  return {
    moveInstructions: fates
      .filter(([, one]) => one.what === 'move')
      .map(([name, one]) => ({ ...moved(name), targetElementId: one.target })),
    terminateInstructions: fates.filter(([, one]) => one.what === 'end').map(([name]) => source(name)),
    activateInstructions: plan.beginnings.map((one) => {
      const variables = variables_in(one.variables) ?? {};
      return {
        elementId: one.element,
        position: one.position,
        ...(Object.keys(variables).length > 0 && { variableInstructions: [{ variables }] }),
      };
    }),
  };
}
