// An act that needs a reason: what it does, what else it asks, and why.
import type { ComponentChildren } from 'preact';
import { Dialog, DialogButtons } from '../../parts/dialog';
import { say, type Pair } from '../../words/words';
import { words } from './official_words';

interface Props {
  title: Pair;
  about?: Pair;
  wants_reason?: boolean;
  can_send?: boolean;
  on_close: () => void;
  on_send: (form: FormData) => void;
  children?: ComponentChildren;
}

export function ReasonDialog({
  title,
  about,
  wants_reason = true,
  can_send = true,
  on_close,
  on_send,
  children,
}: Props) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    on_send(new FormData(event.currentTarget as HTMLFormElement));
  };
  return (
    <Dialog title={say(title)} onClose={on_close}>
      {about && <p>{say(about)}</p>}
      <form onSubmit={submit}>
        {children}
        {wants_reason && (
          <label>
            {say(words.reason)}
            <textarea name="reason" required />
          </label>
        )}
        <DialogButtons send={say(title)} can_send={can_send} on_close={on_close} />
      </form>
    </Dialog>
  );
}

export const reason_in = (form: FormData): string => String(form.get('reason') ?? '').trim();
