// Something that is sent once, however often it is tried.
import { useRef, useState } from 'preact/hooks';
import { new_key } from '../api/client';
import { Refusal, will_pass } from '../api/problem';

// Whether nothing was done, for certain: the next try is another act. Else it may have been, and the key says so.
export const was_refused = (thrown: unknown): boolean => thrown instanceof Refusal && !will_pass(thrown);

export interface Sending {
  is_busy: boolean;
  thrown: unknown; // null: nothing
  send: (acting: (once: string) => Promise<void>) => Promise<void>;
}

export function useSending(): Sending {
  const once = useRef(new_key());
  const [is_busy, set_busy] = useState(false);
  const [thrown, set_thrown] = useState<unknown>(null);
  const send = async (acting: (once: string) => Promise<void>) => {
    set_busy(true);
    set_thrown(null);
    try {
      await acting(once.current);
      once.current = new_key();
    } catch (refused) {
      if (was_refused(refused)) once.current = new_key();
      set_thrown(refused);
    } finally {
      set_busy(false);
    }
  };
  return { is_busy, thrown, send };
}
