// Which incidents are looked for, as the address keeps it and as the service is asked.
export interface IncidentWish {
  state: 'open' | 'resolved';
  process: string;
  element: string;
  type: string;
  since: string; // a day, 2026-11-29
  case: string; // by its key
  after: string;
}

const texts = ['process', 'element', 'type', 'since', 'case', 'after'] as const;
const zone_offset = '+08:00';
export const incidents_of_page = 50;

export function incident_wish(query: URLSearchParams): IncidentWish {
  const found = Object.fromEntries(texts.map((name) => [name, (query.get(name) ?? '').trim()]));
  return { ...(found as Omit<IncidentWish, 'state'>), state: query.get('state') === 'resolved' ? 'resolved' : 'open' };
}

export function address_of_incidents(wish: IncidentWish): string {
  const query = new URLSearchParams();
  if (wish.state === 'resolved') query.set('state', 'resolved');
  for (const name of texts) if (wish[name] !== '') query.set(name, wish[name]);
  const text = query.toString();
  return text === '' ? '/operations/incidents' : `/operations/incidents?${text}`;
}

export function incident_search(wish: IncidentWish): object {
  const since = Date.parse(`${wish.since}T00:00:00${zone_offset}`);
  return {
    filter: {
      state: wish.state,
      ...(wish.process && { processDefinitionId: wish.process }),
      ...(wish.element && { elementId: wish.element }),
      ...(wish.type && { errorType: wish.type }),
      ...(/^\d+$/.test(wish.case) && { processInstanceKey: wish.case }),
      ...(!Number.isNaN(since) && { createdAfter: new Date(since).toISOString() }),
    },
    sort: [{ field: 'creationDate', order: 'desc' }],
    page: { limit: incidents_of_page, ...(wish.after && { after: wish.after }) },
  };
}
