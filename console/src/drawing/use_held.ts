// What acts on a picture waits while it is drawn.
import type { ReadonlySignal } from '@preact/signals';
import { useComputed } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { hold } from './hold';
import type { Progress } from './progress';

export function useHeld(within: RefObject<Element>, progress: ReadonlySignal<Progress | null>): void {
  const is_drawn = useComputed(() => progress.value !== null).value;
  useLayoutEffect(() => {
    if (!is_drawn || within.current === null) return undefined;
    return hold([...within.current.querySelectorAll('[data-of-picture]')]);
  }, [is_drawn]);
}
