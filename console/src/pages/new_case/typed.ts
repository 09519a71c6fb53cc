// What was typed of a new case, kept in this browser until it has begun: a reload, a crash or a look elsewhere lose none
// of it. Forms keep theirs while one chooses between ways to begin.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { drop_draft, keep_draft, read_draft } from '../../parts/drafts/drafts';
import { is_empty } from '../../parts/offers/known';

export interface Typed {
  chosen: string; // id_of the way to begin; empty: none
  number: string;
  remark: string;
  forms: Record<string, Record<string, unknown>>; // by form
}

export interface Keeping {
  typed: Typed;
  found_at: string; // empty: nothing was there from before
  change: (more: Partial<Typed>) => void;
  drop: () => void;
}

const key = 'new-case';
const pause_ms = 400;
const nothing = (): Typed => ({ chosen: '', number: '', remark: '', forms: {} });

export const is_nothing = ({ number, remark, forms }: Typed): boolean => is_empty([number, remark, forms]);

export function typed_before(account: string): { at: string; typed: Typed } | undefined {
  const draft = read_draft(account, key);
  if (draft === null) return undefined;
  return { at: draft.at, typed: { ...nothing(), ...(draft.data as Partial<Typed>), remark: draft.remark } };
}

export function keep_typed(account: string, { remark, ...data }: Typed): void {
  if (is_nothing({ remark, ...data })) drop_draft(account, key);
  else keep_draft(account, key, { data, remark });
}

export function useTyped(account: string): Keeping {
  const [before] = useState(() => typed_before(account));
  const [found_at, set_found_at] = useState(before?.at ?? '');
  const typed = useRef(before?.typed ?? nothing());
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const keep_now = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    keep_typed(account, typed.current);
  }, [account]);
  useEffect(() => {
    const leave = () => timer.current !== undefined && keep_now();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [keep_now]);
  return {
    typed: typed.current,
    found_at,
    change: (more) => {
      Object.assign(typed.current, more);
      timer.current ??= setTimeout(keep_now, pause_ms);
    },
    drop: () => {
      typed.current = nothing();
      keep_now();
      set_found_at('');
    },
  };
}
