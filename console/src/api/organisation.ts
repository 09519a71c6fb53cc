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
  departments: { id: string; name: string; enabled?: boolean }[]; // not enabled: it has ended
  roles: { id: string; label: string }[];
  colleagues: Colleague[]; // of one's own departments
}

export const organisation = signal<Organisation | null>(null);
let asked: Promise<void> | null = null;

async function ask(): Promise<void> {
  try {
    organisation.value = await get<Organisation>('/v2/organisation');
  } catch {
    asked = null; // ids are shown until it works
  }
}

// Once: whoever asks again waits for the same answer.
export const read_organisation = (): Promise<void> => (asked ??= ask());

export const department_name = (id: string): string =>
  organisation.value?.departments.find((one) => one.id === id)?.name ?? id;
export const role_name = (id: string): string => organisation.value?.roles.find((one) => one.id === id)?.label ?? id;
export const person_name = (name: string): string =>
  organisation.value?.colleagues.find((one) => one.name === name)?.displayName || name;
