import type { InStep } from '../in_step';

export function OutlinePanel(_: { step: InStep }) {
  return null;
}
