// What the person may send to the case beside working on its tasks. Not there when there is nothing.
import { useEffect, useRef, useState } from 'preact/hooks';
import { by_case, name_of, type Offer, read_offers } from '../../api/offers';
import { Refusal } from '../../api/problem';
import { announce } from '../../shell/announcer';
import { say } from '../../words/words';
import { ProblemBox } from '../problem';
import { useAnswer } from '../use_answer';
import type { DialogProps } from './offer_dialog';
import { words } from './words';

interface Props {
  case_key: string;
  as_of?: number; // what of the case is shown beside: when it changes, the offers may have
  on_sent: () => void;
}

// Who may not see the case is offered nothing, and that is no fault.
const is_fault = (thrown: unknown): boolean =>
  thrown !== undefined && !(thrown instanceof Refusal && [403, 404].includes(thrown.problem.status));

// Most look and send nothing: its code comes when it is opened.
function OpenDialog(props: DialogProps) {
  const { answer, thrown, again } = useAnswer(() => import('./offer_dialog'), []);
  if (answer) return <answer.OfferDialog {...props} />;
  return thrown === undefined ? null : <ProblemBox thrown={thrown} retry={again} />;
}

export function OffersPanel({ case_key, as_of, on_sent }: Props) {
  const asked = useAnswer((signal) => read_offers(case_key, signal), [case_key, as_of]);
  const [open, set_open] = useState<Offer | null>(null);
  const has_opened = useRef(false);
  const has_sent = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const offers = asked.answer ?? [];

  // A dialog gives the focus back to its button, which goes when the offer does.
  const keep_focus = () => {
    if (document.activeElement !== document.body) return;
    (heading.current ?? document.querySelector<HTMLElement>('main h1'))?.focus();
  };
  useEffect(() => {
    if (has_opened.current && open === null) keep_focus();
  }, [open]);
  useEffect(() => {
    if (has_sent.current) keep_focus();
    has_sent.current = false;
  }, [asked.answer]);

  const begin = (offer: Offer) => {
    has_opened.current = true;
    set_open(offer);
  };
  const sent = (offer: Offer) => {
    has_sent.current = true;
    set_open(null);
    announce(say(words.sent, { name: name_of(offer) }));
    asked.again();
    on_sent();
  };
  return (
    <>
      {(offers.length > 0 || is_fault(asked.thrown)) && (
        <section class="panel no-print" data-offers>
          <h2 ref={heading} tabIndex={-1}>
            {say(words.title)}
          </h2>
          {is_fault(asked.thrown) && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
          {by_case(offers).map(([key, of_case]) => (
            <div key={key} class="row offers-of-case">
              {key !== case_key && <p class="quiet">{say(words.above, { name: of_case[0]?.processName ?? '' })}</p>}
              {of_case.map((offer) => (
                <button type="button" key={offer.elementId} onClick={() => begin(offer)}>
                  {name_of(offer)}
                </button>
              ))}
            </div>
          ))}
        </section>
      )}
      {open && (
        <OpenDialog
          offer={open}
          on_close={() => set_open(null)}
          on_sent={() => sent(open)}
          on_gone={asked.again}
        />
      )}
    </>
  );
}
