// What a case knows of what a form asks for. A form that is sent beside a task begins empty, as last time's words are not
// this time's; what the case has is put into its empty fields when one asks for it.
import { is_empty } from '../empty';

type Values = Record<string, unknown>;

interface Component {
  key?: string;
  path?: string;
  components?: Component[];
}

const first_name = (path: string): string => path.split('.')[0] ?? '';

// The variables into which the fields of a form write.
export function written_by(schema: object): Set<string> {
  const names = new Set<string>();
  const gather = ({ key, path, components }: Component): void => {
    for (const written of [key, path]) if (written) names.add(first_name(written));
    if (!path) components?.forEach(gather); // within a path everything is written there
  };
  gather(schema as Component);
  return names;
}

export interface Known {
  beside: Values; // read by the form's conditions and lists, and not asked for
  asked: Values;
}

export function known_to(schema: object, variables: Values): Known {
  const written = written_by(schema);
  const of = (is_asked: boolean): Values =>
    Object.fromEntries(
      Object.entries(variables).filter(([name, value]) => written.has(name) === is_asked && !is_empty(value)),
    );
  return { beside: of(false), asked: of(true) };
}

const is_values = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Of what a form says of its data, what its fields write.
export function asked_of(schema: object, data: Values): Values {
  const written = written_by(schema);
  return Object.fromEntries(Object.entries(data).filter(([name]) => written.has(name)));
}

// What was typed stays; what is still empty is taken from what is known.
export function filled_from(typed: Values, known: Values): Values {
  const filled: Values = { ...typed };
  for (const [name, value] of Object.entries(known)) {
    const there = typed[name];
    if (is_empty(there)) filled[name] = value;
    else if (is_values(there) && is_values(value)) filled[name] = filled_from(there, value);
  }
  return filled;
}
