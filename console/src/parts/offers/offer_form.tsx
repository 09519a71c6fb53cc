// The form of an offer. Its code comes with it: who has nothing to fill in does not load it.
import type { ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { read_offer_form, read_variables } from '../../api/offers';
import { read_organisation } from '../../api/organisation';
import type { FormHandle } from '../../form/form_view';
import type FormView from '../../form/form_view';
import { announce } from '../../shell/announcer';
import { say } from '../../words/words';
import { Loading } from '../loading';
import { ProblemBox } from '../problem';
import { useAnswer } from '../use_answer';
import { asked_of, filled_from, type Known, known_to } from './known';
import { words } from './words';

interface Loaded {
  schema: object;
  known: Known;
  View: ComponentType<Parameters<typeof FormView>[0]>;
}

async function load(id: string, case_key: string | undefined, signal: AbortSignal): Promise<Loaded> {
  const [schema, variables, code] = await Promise.all([
    read_offer_form(id, signal),
    case_key === undefined ? {} : read_variables(case_key, signal),
    import('../../form/form_view'),
    read_organisation(), // a form may ask for a unit
  ]);
  return { schema, known: known_to(schema, variables), View: code.default };
}

interface Props {
  form_id: string;
  case_key?: string; // that has begun, and knows something
  data: Record<string, unknown>;
  on_change: (data: Record<string, unknown>) => void;
  handle: (form: FormHandle | null) => void;
}

export function OfferForm({ form_id, case_key, data, on_change, handle }: Props) {
  const { answer, thrown, again } = useAnswer((signal) => load(form_id, case_key, signal), [form_id, case_key]);
  const typed = useRef(data);
  const [turn, set_turn] = useState(0);
  if (!answer) return thrown === undefined ? <Loading /> : <ProblemBox thrown={thrown} retry={again} />;
  const fill_in = () => {
    typed.current = filled_from(typed.current, answer.known.asked);
    on_change(typed.current);
    set_turn(turn + 1);
    announce(say(words.filled_in));
  };
  return (
    <>
      {Object.keys(answer.known.asked).length > 0 && (
        <p class="row quiet">
          {say(words.known)}
          <button type="button" class="plain" onClick={fill_in}>
            {say(words.fill_in)}
          </button>
        </p>
      )}
      <answer.View
        key={turn}
        schema={answer.schema}
        data={{ ...answer.known.beside, ...typed.current }}
        is_read_only={false}
        on_change={(now) => on_change((typed.current = asked_of(answer.schema, now)))}
        handle={handle}
      />
    </>
  );
}
