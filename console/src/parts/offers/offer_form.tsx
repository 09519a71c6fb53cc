// The form of an offer. Its code comes with it: who has nothing to fill in does not load it.
import type { ComponentType } from 'preact';
import { read_offer_form } from '../../api/offers';
import { read_organisation } from '../../api/organisation';
import type { FormHandle } from '../../form/form_view';
import type FormView from '../../form/form_view';
import { Loading } from '../loading';
import { ProblemBox } from '../problem';
import { useAnswer } from '../use_answer';

interface Loaded {
  schema: object;
  View: ComponentType<Parameters<typeof FormView>[0]>;
}

async function load(id: string, signal: AbortSignal): Promise<Loaded> {
  const [schema, code] = await Promise.all([
    read_offer_form(id, signal),
    import('../../form/form_view'),
    read_organisation(), // a form may ask for a unit
  ]);
  return { schema, View: code.default };
}

interface Props {
  form_id: string;
  data: Record<string, unknown>;
  on_change: (data: Record<string, unknown>) => void;
  handle: (form: FormHandle | null) => void;
}

export function OfferForm({ form_id, data, on_change, handle }: Props) {
  const { answer, thrown, again } = useAnswer((signal) => load(form_id, signal), [form_id]);
  if (answer) {
    return (
      <answer.View schema={answer.schema} data={data} is_read_only={false} on_change={on_change} handle={handle} />
    );
  }
  return thrown === undefined ? <Loading /> : <ProblemBox thrown={thrown} retry={again} />;
}
