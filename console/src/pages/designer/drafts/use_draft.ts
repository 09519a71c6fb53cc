// A draft while it is open: whatever changes is kept soon, and before the page goes.
import { useEffect, useRef } from 'preact/hooks';
import { type Asked, useAnswer } from '../../../parts/use_answer';
import { type Draft, draft_of, keep } from './drafts';

const pause = 400; // milliseconds

export const useDraft = (id: string): Asked<Draft | null> => useAnswer(async () => (await draft_of(id)) ?? null, [id]);

export type State = 'kept' | 'changed' | 'failed';

export class Keeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private is_kept = true;

  constructor(
    private draft: Draft,
    private readonly told: (state: State) => void,
  ) {}

  change(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
    this.is_kept = false;
    this.told('changed');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep_now(), pause);
  }

  async keep_now(): Promise<void> {
    clearTimeout(this.timer);
    if (this.is_kept) return;
    this.is_kept = true;
    try {
      await keep(this.draft);
      if (this.is_kept) this.told('kept');
    } catch {
      this.is_kept = false;
      this.told('failed');
    }
  }

  has_unkept = (): boolean => !this.is_kept;
}

export function useKeeper(draft: Draft, told: (state: State) => void): Keeper {
  const keeper = useRef<Keeper>();
  keeper.current ??= new Keeper(draft, told);
  const one = keeper.current;
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (!one.has_unkept()) return;
      void one.keep_now();
      event.preventDefault();
    };
    const hide = () => void one.keep_now();
    window.addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hide);
      void one.keep_now();
    };
  }, [one]);
  return one;
}
