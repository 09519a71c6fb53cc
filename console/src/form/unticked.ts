// A form makes `false` of every box that is not ticked. Where the case says nothing and nobody has ticked it, that is no answer of a person,
// unlike the `false` of a choice between yes and no.

interface Component {
  type?: string;
  key?: string;
  path?: string;
  components?: Component[];
}

type Values = Record<string, unknown>;

const is_values = (value: unknown): value is Values => typeof value === 'object' && value !== null;

// The value at `a.b`, and the place in which its last name stands.
function at(values: unknown, path: string): { place: unknown; name: string; value: unknown } {
  const names = path.split('.');
  const name = names.pop() ?? '';
  const place = names.reduce((inner: unknown, one) => (is_values(inner) ? inner[one] : undefined), values);
  return { place, name, value: is_values(place) ? place[name] : undefined };
}

function take_out(components: Component[], data: unknown, own: unknown): void {
  for (const one of components) {
    if (one.type === 'checkbox' && one.key !== undefined) {
      const { place, name, value } = at(data, one.key);
      if (value === false && at(own, one.key).value === undefined) delete (place as Values)[name];
    }
    if (one.components === undefined) continue;
    const inner = one.path ? at(data, one.path).value : data;
    const own_inner = one.path ? at(own, one.path).value : own;
    if (!Array.isArray(inner)) take_out(one.components, inner, own_inner);
    else inner.forEach((row, i) => take_out(one.components!, row, Array.isArray(own_inner) ? own_inner[i] : undefined));
  }
}

export function without_unticked(schema: object, data: Values, own: Values): Values {
  const left = structuredClone(data);
  take_out((schema as Component).components ?? [], left, own);
  return left;
}
