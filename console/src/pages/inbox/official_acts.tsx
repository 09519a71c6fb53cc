// 驳回、委托、加签 and what ends a delegation, for whoever has the task. Only what this person may do is shown.
import { useState } from 'preact/hooks';
import { person_name } from '../../api/organisation';
import type { Account } from '../../api/session';
import { say } from '../../words/words';
import { ask_signers, delegate, recall, resolve, return_to } from './acts';
import { DelegateDialog } from './delegate_dialog';
import { words } from './official_words';
import { kept_for, reason_in, ReasonDialog } from './reason_dialog';
import { ReturnDialog } from './return_dialog';
import { SignersDialog } from './signers_dialog';
import { is_mine, is_owner, type Task } from './task';

export type Run = (doing: Promise<Task | undefined>, said: string) => Promise<void>;

interface Props {
  task: Task;
  account: Account;
  is_busy: boolean;
  run: Run;
}

type Open = 'return' | 'delegate' | 'signers' | 'recall' | null;

interface DialogProps {
  task: Task;
  open: Open;
  on_close: () => void;
  run: Run;
}

function OfficialDialog({ task, open, on_close, run }: DialogProps) {
  const close_and = (doing: Promise<Task | undefined>, said: string) => {
    on_close();
    void run(doing, said);
  };
  switch (open) {
    case 'return':
      return (
        <ReturnDialog
          task={task}
          on_close={on_close}
          on_choose={(step, why) =>
            close_and(return_to(task, step.elementId, why), say(words.returned, { name: step.name || step.elementId }))
          }
        />
      );
    case 'delegate':
      return (
        <DelegateDialog
          kept_as={kept_for(task, 'delegate')}
          on_close={on_close}
          on_choose={(to, completes, why) =>
            close_and(delegate(task, to, completes, why), say(words.delegated, { who: person_name(to) }))
          }
        />
      );
    case 'signers':
      return (
        <SignersDialog
          task={task}
          on_close={on_close}
          on_choose={(mode, signers) =>
            close_and(ask_signers(task, mode, signers), say(words.asked, { n: signers.length }))
          }
        />
      );
    case 'recall':
      return (
        <ReasonDialog
          title={words.recall}
          kept_as={kept_for(task, 'recall')}
          on_close={on_close}
          on_send={(form) => close_and(recall(task, reason_in(form)), say(words.recalled))}
        />
      );
    default:
      return null;
  }
}

export function OfficialActs({ task, account, is_busy, run }: Props) {
  const [open, set_open] = useState<Open>(null);
  const has_it = is_mine(account, task);
  const owner = person_name(task.owner ?? '');
  const button = (what: Open, text: string) => (
    <button type="button" disabled={is_busy} onClick={() => set_open(what)}>
      {text}
    </button>
  );
  return (
    <>
      {has_it && task.owner !== undefined && (
        <button
          type="button"
          class="main"
          disabled={is_busy}
          onClick={() => void run(resolve(task), say(words.resolved, { who: owner }))}
        >
          {say(words.resolve, { who: owner })}
        </button>
      )}
      {has_it && button('return', say(words.return))}
      {has_it && task.owner === undefined && button('delegate', say(words.delegate))}
      {has_it && button('signers', say(words.ask))}
      {is_owner(account, task) && button('recall', say(words.recall))}
      <OfficialDialog task={task} open={open} on_close={() => set_open(null)} run={run} />
    </>
  );
}
