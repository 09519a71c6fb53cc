// Reads something for a component: what it is, what went wrong, and how to read it again.
import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Asked<T> {
  answer: T | undefined; // the last one, also while it is read anew
  thrown: unknown;
  again: () => void;
}

export function useAnswer<T>(question: (signal: AbortSignal) => Promise<T>, of: readonly unknown[]): Asked<T> {
  const [state, set_state] = useState<{ answer?: T; thrown?: unknown }>({});
  const [turn, set_turn] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    question(abort.signal).then(
      (answer) => abort.signal.aborted || set_state({ answer }),
      (thrown: unknown) => abort.signal.aborted || set_state((last) => ({ ...last, thrown })),
    );
    return () => abort.abort();
  }, [...of, turn]);
  const again = useCallback(() => set_turn((last) => last + 1), []);
  return { answer: state.answer, thrown: state.thrown, again };
}
