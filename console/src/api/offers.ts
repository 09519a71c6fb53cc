// What people may send beside their tasks: what begins a case, and what a case waits for. The models say who may.
import { act, get } from './client';
import { Refusal } from './problem';
import type { Start } from './starts';

export interface Offered {
  processDefinitionId: string;
  processName: string;
  elementId: string;
  name: string;
  formId?: string; // left out: it is sent with a reason alone
}

export interface Offer extends Offered {
  processInstanceKey: string; // the case to which it is sent: the one that was asked about, or one that called it
}

export interface Filled {
  variables: Record<string, unknown>;
  reason?: string;
}

export const begin_case = (start: Start, number: string, filled: Filled, once: string) =>
  act<{ processInstanceKey: string }>(
    'POST',
    `/v2/offers/${start.processDefinitionKey}/${encodeURIComponent(start.elementId)}`,
    { businessKey: number, ...filled },
    { once },
  );

const of_case = (case_key: string) => `/v2/process-instances/${case_key}/offers`;

export const read_offers = async (case_key: string, signal: AbortSignal): Promise<Offer[]> =>
  (await get<{ items: Offer[] }>(of_case(case_key), signal)).items;

export const send_offer = (offer: Offer, filled: Filled, once: string) =>
  act<object>('POST', `${of_case(offer.processInstanceKey)}/${encodeURIComponent(offer.elementId)}`, filled, { once });

export const read_offer_form = async (id: string, signal: AbortSignal): Promise<object> =>
  (await get<{ schema: object }>(`/v2/forms/${encodeURIComponent(id)}`, signal)).schema;

// Those of the case as a whole; none for whom it is not to be read.
export async function read_variables(case_key: string, signal: AbortSignal): Promise<Record<string, unknown>> {
  try {
    const path = `/v2/process-instances/${case_key}/variables`;
    return (await get<{ variables: Record<string, unknown> }>(path, signal)).variables;
  } catch (thrown) {
    if (thrown instanceof Refusal && [403, 404].includes(thrown.problem.status)) return {};
    throw thrown;
  }
}

export const filled_with = (variables: Record<string, unknown>, reason: string): Filled => ({
  variables,
  ...(reason.trim() !== '' && { reason: reason.trim() }),
});

export const name_of = ({ name, elementId }: Offered): string => name || elementId;

// The case's own first, as they came.
export function by_case(offers: readonly Offer[]): [case_key: string, offers: Offer[]][] {
  const cases = new Map<string, Offer[]>();
  for (const offer of offers) {
    cases.set(offer.processInstanceKey, [...(cases.get(offer.processInstanceKey) ?? []), offer]);
  }
  return [...cases];
}
