// A modal dialog: the browser's own, which keeps the focus inside and gives it back.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { words as shell } from '../shell/words';
import { say } from '../words/words';

interface Props {
  title: string;
  onClose?: () => void; // left out: it cannot be left without an answer
  children: ComponentChildren;
}

export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const cancel = (event: Event) => {
    event.preventDefault();
    onClose?.();
  };
  return (
    <dialog ref={dialog} aria-labelledby={heading} onCancel={cancel}>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}

interface ButtonsProps {
  send: string; // what the form of the dialog does
  can_send?: boolean;
  on_close: () => void;
}

// The end of a dialog's form: to do it, or to leave it.
export function DialogButtons({ send, can_send = true, on_close }: ButtonsProps) {
  return (
    <div class="row">
      <button type="submit" class="main" disabled={!can_send}>
        {send}
      </button>
      <button type="button" onClick={on_close}>
        {say(shell.cancel)}
      </button>
    </div>
  );
}
