// What is typed into a field that stands for a moment only, such as the reason of an act: kept in this tab until that is
// done. Leaving the dialog, a refusal and a reload lose none of it.
import { useState } from 'preact/hooks';
import { me } from '../../api/session';

const prefix = 'baton.typed.';
const name_of = (of: string): string => `${prefix}${me.value?.name ?? ''}.${of}`;

function kept(of: string): string {
  try {
    return sessionStorage.getItem(name_of(of)) ?? '';
  } catch {
    return '';
  }
}

function keep(of: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(name_of(of));
    else sessionStorage.setItem(name_of(of), text);
  } catch {
    // The browser keeps nothing: then it stands as long as the field does.
  }
}

// All that was typed for what begins so.
export function forget_texts(of: string): void {
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(name_of(of))) sessionStorage.removeItem(name);
    }
  } catch {
    // Nothing was kept.
  }
}

export function useKeptText(of: string): [text: string, set: (text: string) => void] {
  const [text, show] = useState(() => kept(of));
  const set = (now: string) => {
    keep(of, now);
    show(now);
  };
  return [text, set];
}

// The reason in a form that is read when it is sent.
export function ReasonField({ of, label }: { of: string; label: string }) {
  const [text, set_text] = useKeptText(of);
  return (
    <label>
      {label}
      <textarea name="reason" required value={text} onInput={(event) => set_text(event.currentTarget.value)} />
    </label>
  );
}
