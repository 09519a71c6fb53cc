import { useEffect } from 'preact/hooks';

// A diagram takes the whole width of the window.
export function useWholeWindow(): void {
  useEffect(() => {
    document.documentElement.classList.add('whole-window');
    return () => document.documentElement.classList.remove('whole-window');
  }, []);
}
