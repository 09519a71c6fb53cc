// What was typed of a new case, kept in this browser until it has begun: a reload, a crash or a look elsewhere lose none
// of it. Forms keep theirs while one chooses between ways to begin.
import { useCallback, useRef, useState } from 'preact/hooks';
import { drop_draft, keep_draft, read_draft } from '../../parts/drafts/drafts';
import { useKeepSoon } from '../../parts/drafts/keep_soon';
import { is_empty } from '../../parts/empty';

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
  const keep = useKeepSoon(useCallback(() => keep_typed(account, typed.current), [account]));
  return {
    typed: typed.current,
    found_at,
    change: (more) => {
      Object.assign(typed.current, more);
      keep.soon();
    },
    drop: () => {
      typed.current = nothing();
      keep.now();
      set_found_at('');
    },
  };
}
