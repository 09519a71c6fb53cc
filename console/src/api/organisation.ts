// Names of departments, roles and colleagues. What is not known is shown by its id.
import { signal } from '@preact/signals';
import { get } from './client';

export interface Colleague {
  name: string;
  displayName: string;
  departments: string[];
  roles: string[];
}

export interface Organisation {
  departments: { id: string; name: string }[];
  roles: { id: string; label: string }[];
  colleagues: Colleague[]; // of one's own departments
}

export const organisation = signal<Organisation | null>(null);
let is_asked = false;

export async function read_organisation(): Promise<void> {
  if (is_asked) return;
  is_asked = true;
  try {
    organisation.value = await get<Organisation>('/v2/organisation');
  } catch {
    is_asked = false; // ids are shown until it works
  }
}

export const department_name = (id: string): string =>
  organisation.value?.departments.find((one) => one.id === id)?.name ?? id;
export const role_name = (id: string): string => organisation.value?.roles.find((one) => one.id === id)?.label ?? id;
export const person_name = (name: string): string =>
  organisation.value?.colleagues.find((one) => one.name === name)?.displayName || name;
