// Reads the load again and again while the page is looked at.
import { useEffect, useRef, useState } from 'preact/hooks';
import { get } from '../../api/client';
import { type Load, type Sample, sample_of, with_sample } from './load_read';

export const every_ms = 2000;

export interface Watched {
  load: Load | undefined;
  samples: readonly Sample[];
  thrown: unknown;
}

export function useLoad(is_paused: boolean): Watched {
  const [watched, set_watched] = useState<Watched>({ load: undefined, samples: [], thrown: undefined });
  const last = useRef<Load | undefined>(undefined);
  useEffect(() => {
    if (is_paused) return;
    const abort = new AbortController();
    const read = async () => {
      if (document.hidden && last.current) return;
      try {
        const load = await get<Load>('/v2/operations/load', abort.signal);
        const sample = last.current && sample_of(last.current, load);
        last.current = load;
        set_watched(({ samples }) => {
          return { load, samples: sample ? with_sample(samples, sample) : samples, thrown: undefined };
        });
      } catch (thrown) {
        if (!abort.signal.aborted) set_watched((before) => ({ ...before, thrown }));
      }
    };
    void read();
    const timer = setInterval(() => void read(), every_ms);
    return () => {
      clearInterval(timer);
      abort.abort();
    };
  }, [is_paused]);
  return watched;
}
