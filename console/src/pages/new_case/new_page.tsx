// A new case: how it begins, what the form of that asks, and its number. What is typed stays while one chooses and
// when it is refused.
import { useEffect, useState } from 'preact/hooks';
import { begin_case, filled_with, name_of } from '../../api/offers';
import { Refusal } from '../../api/problem';
import { type Account, me } from '../../api/session';
import { read_starts, type Start } from '../../api/starts';
import type { FormHandle } from '../../form/form_view';
import { DraftFound } from '../../parts/drafts/draft_found';
import { Loading } from '../../parts/loading';
import { OfferForm } from '../../parts/offers/offer_form';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { useSending } from '../../parts/use_sending';
import { announce } from '../../shell/announcer';
import { go } from '../../shell/router';
import { words as shell } from '../../shell/words';
import { say } from '../../words/words';
import { by_process, id_of, place_of } from './starts';
import { type Keeping, useTyped } from './typed';
import { words } from './words';

const nothing = {};

interface ChoiceProps {
  starts: readonly Start[];
  chosen: Start | undefined;
  on_choose: (start: Start) => void;
}

function Choice({ starts, chosen, on_choose }: ChoiceProps) {
  return (
    <section class="panel stack">
      <p>{say(words.choose)}</p>
      {by_process(starts).map((group) => (
        <fieldset key={group.process} class="choices">
          <legend>{group.name}</legend>
          {group.starts.map((start) => (
            <label key={start.elementId}>
              <input type="radio" name="start" checked={chosen && id_of(start) === id_of(chosen)} onChange={() => on_choose(start)} />{' '}
              {name_of(start)}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

interface FormProps {
  start: Start;
  kept: Keeping;
  account: Account;
  on_gone: () => void;
}

function StartForm({ start, kept, account, on_gone }: FormProps) {
  const [form, set_form] = useState<FormHandle | null>(null);
  const [is_wrong, set_wrong] = useState(false);
  const { is_busy, thrown, send } = useSending();
  const { formId } = start;
  const { typed } = kept;
  const is_gone = thrown instanceof Refusal && thrown.problem.status === 404;
  useEffect(() => {
    if (is_gone) on_gone();
  }, [is_gone]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const filled = form?.submit() ?? { data: {}, is_right: formId === undefined };
    set_wrong(!filled.is_right);
    if (!filled.is_right) return;
    const number = typed.number.trim();
    void send(async (once) => {
      const begun = await begin_case(start, number, filled_with(filled.data, formId ? '' : typed.remark), once);
      kept.drop();
      announce(say(words.begun, { number }));
      go(await place_of(account, begun.processInstanceKey, number));
    });
  };
  return (
    <section class="panel">
      <h2>{name_of(start)}</h2>
      {formId !== undefined && (
        <OfferForm
          form_id={formId}
          data={typed.forms[formId] ?? nothing}
          on_change={(data) => kept.change({ forms: { ...typed.forms, [formId]: data } })}
          handle={set_form}
        />
      )}
      <form class="stack" onSubmit={submit}>
        <NumberField kept={kept} />
        {formId === undefined && (
          <label>
            {say(words.remark)}
            <textarea defaultValue={typed.remark} onInput={(event) => kept.change({ remark: event.currentTarget.value })} />
          </label>
        )}
        {(is_wrong || is_gone) && (
          <p class="problem" role="alert">
            {say(is_gone ? words.gone : words.mend_form)}
          </p>
        )}
        {thrown !== null && !is_gone && <ProblemBox thrown={thrown} />}
        <div>
          <button type="submit" class="main" disabled={is_busy || (formId !== undefined && form === null)}>
            {say(is_busy ? words.sending : words.send)}
          </button>
        </div>
      </form>
    </section>
  );
}

function NumberField({ kept }: { kept: Keeping }) {
  return (
    <div>
      <label>
        {say(words.number)}
        <input
          required
          pattern=".*\S.*"
          autocomplete="off"
          aria-describedby="number-hint"
          defaultValue={kept.typed.number}
          onInput={(event) => kept.change({ number: event.currentTarget.value })}
        />
      </label>
      <p id="number-hint" class="quiet">
        {say(words.number_hint)}
      </p>
    </div>
  );
}

export default function NewPage() {
  const asked = useAnswer(read_starts, []);
  const [chosen, set_chosen] = useState<Start | undefined>(undefined);
  const account = me.value;
  const kept = useTyped(account?.name ?? '');
  const [turn, set_turn] = useState(0);
  const starts = asked.answer ?? [];
  // Read anew it may be another version's; what is no longer there keeps what was typed for it.
  const newest = (one: Start) => starts.find((other) => id_of(other) === id_of(one)) ?? one;
  const before = starts.find((one) => id_of(one) === kept.typed.chosen);
  const start = chosen ? newest(chosen) : starts.length === 1 ? starts[0] : before;
  const gone = () => {
    set_chosen(start);
    asked.again();
  };
  const choose = (one: Start) => {
    set_chosen(one);
    kept.change({ chosen: id_of(one) });
  };
  const discard = () => {
    set_chosen(start);
    kept.drop();
    set_turn(turn + 1);
  };
  return (
    <>
      <div class="page-head">
        <h1 tabIndex={-1}>{say(shell.new_case)}</h1>
      </div>
      {asked.thrown !== undefined && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {!asked.answer && asked.thrown === undefined && <Loading />}
      {asked.answer && starts.length === 0 && <p class="panel">{say(words.none)}</p>}
      {starts.length > 0 && <Choice starts={starts} chosen={start} on_choose={choose} />}
      {kept.found_at !== '' && starts.length > 0 && <DraftFound at={kept.found_at} on_drop={discard} />}
      {account && start && (
        <StartForm key={`${id_of(start)}.${turn}`} start={start} kept={kept} account={account} on_gone={gone} />
      )}
    </>
  );
}
