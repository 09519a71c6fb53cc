// What is looked for, as the address keeps it and as the service is asked.
export interface Wish {
  key: string;
  businessKey: string;
  process: string;
  state: string;
  from: string; // a day, 2026-11-29
  to: string;
  incident: boolean;
  after: string; // where the page begins
}

const texts = ['key', 'businessKey', 'process', 'state', 'from', 'to', 'after'] as const;
export const states = ['active', 'completed', 'terminated', 'cancelled', 'error'] as const;
export const page_size = 50;
const zone_offset = '+08:00';

export function wish_of(query: URLSearchParams): Wish {
  const found = Object.fromEntries(texts.map((name) => [name, (query.get(name) ?? '').trim()]));
  return { ...(found as unknown as Wish), incident: query.get('incident') === 'true' };
}

export function address_of(wish: Wish): string {
  const query = new URLSearchParams();
  for (const name of texts) if (wish[name] !== '') query.set(name, wish[name]);
  if (wish.incident) query.set('incident', 'true');
  const text = query.toString();
  return text === '' ? '/cases' : `/cases?${text}`;
}

const day_ms = 86_400_000;
// The day is the offices', from its first moment to its last; the service's bounds are moments beyond them.
const begin_of = (day: string): number => Date.parse(`${day}T00:00:00${zone_offset}`);

export function search_of(wish: Wish): object {
  const filter: Record<string, unknown> = {};
  if (wish.businessKey !== '') filter['businessKey'] = wish.businessKey;
  if (wish.process !== '') filter['processDefinitionId'] = wish.process;
  if ((states as readonly string[]).includes(wish.state)) filter['state'] = wish.state;
  if (wish.incident) filter['hasIncident'] = true;
  if (!Number.isNaN(begin_of(wish.from))) filter['startedAfter'] = new Date(begin_of(wish.from) - 1).toISOString();
  if (!Number.isNaN(begin_of(wish.to))) filter['startedBefore'] = new Date(begin_of(wish.to) + day_ms).toISOString();
  return {
    filter,
    sort: [{ field: 'startDate', order: 'desc' }],
    page: { limit: page_size, ...(wish.after !== '' && { after: wish.after }) },
  };
}
