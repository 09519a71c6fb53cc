// What people may send beside their tasks: what begins a case, and what a case waits for. The models say who may.
import { act, get } from './client';
import type { Start } from './starts';

export interface Offer {
  processDefinitionId: string;
  elementId: string;
  name: string;
  formId?: string; // left out: it is sent with a reason alone
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

export const send_offer = (case_key: string, offer: Offer, filled: Filled, once: string) =>
  act<object>('POST', `${of_case(case_key)}/${encodeURIComponent(offer.elementId)}`, filled, { once });

export const read_offer_form = async (id: string, signal: AbortSignal): Promise<object> =>
  (await get<{ schema: object }>(`/v2/forms/${encodeURIComponent(id)}`, signal)).schema;

export const filled_with = (variables: Record<string, unknown>, reason: string): Filled => ({
  variables,
  ...(reason.trim() !== '' && { reason: reason.trim() }),
});

export const name_of = (offer: Offer): string => offer.name || offer.elementId;
