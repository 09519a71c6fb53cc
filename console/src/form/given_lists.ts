// Lists that a form's `valuesKey` may name without the case having them: the units in force, by their names. What the case has itself goes
// before them.
import { organisation } from '../api/organisation';

interface Choice {
  value: string;
  label: string;
}

function mentions(data: unknown, id: string): boolean {
  if (typeof data !== 'object' || data === null) return data === id;
  return Object.values(data).some((one) => mentions(one, id));
}

// A unit that has ended stays among the choices where it is what was chosen.
function organisations(data: Record<string, unknown>): Choice[] {
  return (organisation.value?.departments ?? [])
    .filter((one) => one.enabled !== false || mentions(data, one.id))
    .map((one) => ({ value: one.id, label: one.name }));
}

export const with_lists = (data: Record<string, unknown>): Record<string, unknown> => ({
  organisations: organisations(data),
  ...data,
});

// What a form says of its data, without the lists that were given to it.
export function without_lists(data: Record<string, unknown>, own: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'organisations' || key in own));
}
