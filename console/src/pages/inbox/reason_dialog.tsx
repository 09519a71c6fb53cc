// An act that needs a reason: what it does, what else it asks, and why.
import type { ComponentChildren } from 'preact';
import { Dialog, DialogButtons } from '../../parts/dialog';
import { ReasonField } from '../../parts/drafts/kept_text';
import { say, type Pair } from '../../words/words';
import { words } from './official_words';
import type { Task } from './task';

interface Props {
  title: Pair;
  kept_as: string; // the reason, until forget_texts
  about?: Pair;
  wants_reason?: boolean;
  can_send?: boolean;
  on_close: () => void;
  on_send: (form: FormData) => void;
  children?: ComponentChildren;
}

export function ReasonDialog({
  title,
  kept_as,
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
        {wants_reason && <ReasonField of={kept_as} label={say(words.reason)} />}
        <DialogButtons send={say(title)} can_send={can_send} on_close={on_close} />
      </form>
    </Dialog>
  );
}

export const reason_in = (form: FormData): string => String(form.get('reason') ?? '').trim();

// What is typed for acts on the task; `what` left out: for all of them.
export const kept_for = ({ userTaskKey }: Task, what = ''): string => `${userTaskKey}.${what}`;
