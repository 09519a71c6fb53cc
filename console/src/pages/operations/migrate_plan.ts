// How elements of one version answer to those of another. What is not named answers to the same id.
export type Mapping = Record<string, { target: string; renews: boolean }>;

export interface Instruction {
  sourceElementId: string;
  targetElementId: string;
  updateEventTrigger?: boolean;
}

export function mapping_of(mapping: Mapping): Instruction[] {
  return Object.entries(mapping)
    .filter(([, one]) => one.target !== '' || one.renews)
    .map(([source, one]) => ({
      sourceElementId: source,
      targetElementId: one.target || source,
      ...(one.renews && { updateEventTrigger: true }),
    }));
}
