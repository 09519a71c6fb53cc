// Which records of reading are looked for, as the address keeps it and as the service is asked.
export interface ReadingWish {
  account: string;
  businessKey: string;
  key: string; // of the case
  from: string; // a day, 2026-11-29
  to: string;
  after: string; // where the page begins
}

const texts = ['account', 'businessKey', 'key', 'from', 'to', 'after'] as const;
const zone_offset = '+08:00';
const day_ms = 86_400_000;
export const readings_of_page = 50;

export function reading_wish(query: URLSearchParams): ReadingWish {
  return Object.fromEntries(texts.map((name) => [name, (query.get(name) ?? '').trim()])) as unknown as ReadingWish;
}

export function address_of_readings(wish: ReadingWish): string {
  const query = new URLSearchParams();
  for (const name of texts) if (wish[name] !== '') query.set(name, wish[name]);
  const text = query.toString();
  return text === '' ? '/readings' : `/readings?${text}`;
}

const begin_of = (day: string): number => Date.parse(`${day}T00:00:00${zone_offset}`);

export function path_of_readings(wish: ReadingWish): string {
  const query = new URLSearchParams({ limit: String(readings_of_page) });
  if (wish.account !== '') query.set('account', wish.account);
  if (wish.businessKey !== '') query.set('businessKey', wish.businessKey);
  if (wish.key !== '') query.set('processInstanceKey', wish.key);
  if (!Number.isNaN(begin_of(wish.from))) query.set('readAfter', new Date(begin_of(wish.from)).toISOString());
  if (!Number.isNaN(begin_of(wish.to))) query.set('readBefore', new Date(begin_of(wish.to) + day_ms).toISOString());
  if (wish.after !== '') query.set('after', wish.after);
  return `/v2/case-readings?${query.toString()}`;
}
