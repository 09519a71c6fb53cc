// Which cases are meant, as the address keeps it and as the service is asked.
export interface Choice {
  definition?: string;
  element?: string;
  incident?: boolean;
  after?: string;
}

export const cases_of_page = 50;

export function choice_of(query: URLSearchParams): Choice {
  const choice: Choice = {};
  for (const name of ['definition', 'element', 'after'] as const) {
    const given = query.get(name);
    if (given) choice[name] = given;
  }
  if (query.get('incident') === 'true') choice.incident = true;
  return choice;
}

export function address_of_cases(choice: Choice): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choice)) if (value) query.set(name, String(value));
  const text = query.toString();
  return text === '' ? '/operations/cases' : `/operations/cases?${text}`;
}

export function filter_of(choice: Choice): object {
  return {
    state: 'active',
    ...(choice.definition && { processDefinitionKey: choice.definition }),
    ...(choice.element && { elementId: choice.element }),
    ...(choice.incident && { hasIncident: true }),
  };
}
