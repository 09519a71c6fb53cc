import { useEffect, useState } from 'preact/hooks';
import { words } from '../shell/words';
import { say } from '../words/words';

// Says that something is under way, but not when it takes no time.
export function Loading() {
  const [is_long, set_long] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => set_long(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="loading quiet" role="status">
      {is_long ? say(words.loading) : ''}
    </p>
  );
}
