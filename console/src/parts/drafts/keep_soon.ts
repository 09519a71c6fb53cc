// Keeps what is typed a moment after it was, and at once when the page or the place is left.
import { useCallback, useEffect, useRef } from 'preact/hooks';

const pause_ms = 400;

export interface KeepSoon {
  soon: () => void;
  now: () => void;
  never: () => void; // what was to be kept soon is not
}

// Another `keep` is for another thing: what is still to be kept is kept by the one before.
export function useKeepSoon(keep: () => void): KeepSoon {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const never = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
  }, []);
  const now = useCallback(() => {
    never();
    keep();
  }, [keep, never]);
  useEffect(() => {
    const leave = () => timer.current !== undefined && now();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [now]);
  const soon = () => {
    timer.current ??= setTimeout(now, pause_ms);
  };
  return { soon, now, never };
}
