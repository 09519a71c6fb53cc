// One thing to be sent to a case: its form, or why where it has none. What is typed stays when it is refused.
import { useEffect, useRef, useState } from 'preact/hooks';
import { filled_with, name_of, type Offer, send_offer } from '../../api/offers';
import { Refusal } from '../../api/problem';
import type { FormHandle } from '../../form/form_view';
import { say } from '../../words/words';
import { Dialog, DialogButtons } from '../dialog';
import { DraftFound } from '../drafts/draft_found';
import { useWorkingCopy } from '../drafts/working_copy';
import { ProblemBox } from '../problem';
import { useSending } from '../use_sending';
import { OfferForm } from './offer_form';
import { words } from './words';

export interface DialogProps {
  offer: Offer;
  on_close: () => void;
  on_sent: () => void;
  on_gone: () => void; // and the dialog stays, with what was typed
}

const nothing = {};

// Not into a field that opens a list or a calendar on it: the next tab leads there.
function focus_first(fields: HTMLElement | null): void {
  const first = fields?.querySelector<HTMLElement>('input, textarea');
  const opens = first?.matches('[role=combobox], .fjs-form-field-datetime input');
  (opens ? fields : first)?.focus();
}

export function OfferDialog({ offer, on_close, on_sent, on_gone }: DialogProps) {
  const [form, set_form] = useState<FormHandle | null>(null);
  const copy = useWorkingCopy(`offer.${offer.processInstanceKey}.${offer.elementId}`, undefined);
  const [turn, set_turn] = useState(0);
  const [is_wrong, set_wrong] = useState(false);
  const { is_busy, thrown, send } = useSending();
  const is_gone = thrown instanceof Refusal && thrown.problem.status === 404;
  useEffect(() => {
    if (is_gone) on_gone();
  }, [is_gone]);
  // The dialog is open before its form is drawn, and had nothing but its buttons to begin with.
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (form === null) return undefined;
    const timer = setTimeout(() => focus_first(fields.current), 50);
    return () => clearTimeout(timer);
  }, [form === null]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const filled = form?.submit() ?? { data: {}, is_right: offer.formId === undefined };
    set_wrong(!filled.is_right);
    if (!filled.is_right) return;
    copy.keep_now();
    void send(async (once) => {
      await send_offer(offer, filled_with(filled.data, copy.remark), once);
      copy.drop();
      on_sent();
    });
  };
  const discard = () => {
    copy.drop();
    set_turn(turn + 1);
  };
  return (
    <Dialog title={name_of(offer)} onClose={on_close}>
      {copy.found && turn === 0 && <DraftFound at={copy.found.at} on_drop={discard} />}
      {offer.formId !== undefined && (
        <div ref={fields} tabIndex={-1}>
          <OfferForm
            form_id={offer.formId}
            case_key={offer.processInstanceKey}
            key={turn}
            data={turn === 0 && copy.found ? copy.found.data : nothing}
            on_change={copy.set_data}
            handle={set_form}
          />
        </div>
      )}
      <form onSubmit={submit}>
        {offer.formId === undefined && (
          <label>
            {say(words.reason)}
            <textarea required value={copy.remark} onInput={(event) => copy.set_remark(event.currentTarget.value)} />
          </label>
        )}
        {is_wrong && (
          <p class="problem" role="alert">
            {say(words.mend_form)}
          </p>
        )}
        {is_gone && (
          <p class="problem" role="alert">
            {say(words.gone)}
          </p>
        )}
        {thrown !== null && !is_gone && <ProblemBox thrown={thrown} />}
        <DialogButtons
          send={say(is_busy ? words.sending : words.send)}
          can_send={!is_busy && !is_gone && (offer.formId === undefined || form !== null)}
          on_close={on_close}
        />
      </form>
    </Dialog>
  );
}
