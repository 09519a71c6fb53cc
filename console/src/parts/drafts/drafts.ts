// What was typed and not yet sent, kept in this browser: a reload, a crash, an ended session or another's change lose
// none of it. It is dropped when the task is completed.
const prefix = 'baton.draft.';
const kept_for_ms = 30 * 86_400_000;

export interface Draft {
  at: string;
  data: Record<string, unknown>;
  remark: string;
}

const name_of = (account: string, key: string): string => `${prefix}${account}.${key}`;

export function read_draft(account: string, key: string): Draft | null {
  try {
    const text = localStorage.getItem(name_of(account, key));
    return text === null ? null : (JSON.parse(text) as Draft);
  } catch {
    return null;
  }
}

// False: the browser keeps nothing (it is full, or told not to).
export function keep_draft(account: string, key: string, draft: Omit<Draft, 'at'>): string | false {
  const at = new Date().toISOString();
  try {
    localStorage.setItem(name_of(account, key), JSON.stringify({ at, ...draft }));
    return at;
  } catch {
    return false;
  }
}

export function drop_draft(account: string, key: string): void {
  localStorage.removeItem(name_of(account, key));
}

export function drop_old_drafts(now: number = Date.now()): void {
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(prefix)) continue;
    const at = Date.parse((JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Draft>).at ?? '');
    if (!(now - at < kept_for_ms)) localStorage.removeItem(name);
  }
}
