// What the person has typed for one task: the form's values and the remark, kept as a draft while they type.
import { useCallback, useRef, useState } from 'preact/hooks';
import { me } from '../../api/session';
import { is_empty } from '../empty';
import { drop_draft, type Draft, keep_draft, read_draft } from './drafts';
import { useKeepSoon } from './keep_soon';

export interface WorkingCopy {
  found: Draft | null; // from an earlier visit
  kept_at: string; // empty: nothing to keep yet
  remark: string;
  set_remark: (text: string) => void;
  set_data: (data: Record<string, unknown>) => void;
  keep_now: () => void;
  drop: () => void;
}

// Only what differs from what the case says already: a draft holds no more of it than was typed.
export function typed_of(data: Record<string, unknown>, from: Record<string, unknown>): Record<string, unknown> {
  const same = (key: string) =>
    (is_empty(data[key]) && is_empty(from[key])) || JSON.stringify(data[key]) === JSON.stringify(from[key]);
  return Object.fromEntries(Object.entries(data).filter(([key]) => !same(key)));
}

export function useWorkingCopy(key: string, variables: Record<string, unknown> | undefined): WorkingCopy {
  const account = me.value?.name ?? '';
  const [found] = useState(() => read_draft(account, key));
  const [kept_at, set_kept_at] = useState(found?.at ?? '');
  const [remark, show_remark] = useState(found?.remark ?? '');
  const typed = useRef({ data: found?.data ?? {}, remark: found?.remark ?? '' });
  const keep = useKeepSoon(
    useCallback(() => {
      const at = keep_draft(account, key, typed.current);
      if (at !== false) set_kept_at(at);
    }, [account, key]),
  );

  return {
    found,
    kept_at,
    remark,
    set_remark: (text) => {
      typed.current = { ...typed.current, remark: text };
      show_remark(text);
      keep.soon();
    },
    set_data: (data) => {
      const next = typed_of(data, variables ?? {});
      if (JSON.stringify(next) === JSON.stringify(typed.current.data)) return;
      typed.current = { ...typed.current, data: next };
      keep.soon();
    },
    keep_now: keep.now,
    drop: () => {
      keep.never();
      typed.current = { data: {}, remark: '' };
      drop_draft(account, key);
      set_kept_at('');
      show_remark('');
    },
  };
}
