// JSON whose numbers keep all their digits: the service has 34, a number of a browser 15. What would lose some becomes
// an ExactNumber, which is shown as it came.
export class ExactNumber {
  constructor(readonly text: string) {}

  toJSON(): string {
    return this.text;
  }
}

const string_or_number = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const mark = '\u0000number ';

const digits_of = (text: string): string =>
  text.replace(/[eE].*$/, '').replace(/[-.]/g, '').replace(/^0+/, '');

function marked(token: string): string {
  if (token.startsWith('"') || digits_of(token).length <= 15) return token;
  return JSON.stringify(mark + token);
}

export function parse_exactly(text: string): unknown {
  if (!/\d[\d.]{15}/.test(text)) return JSON.parse(text);
  return JSON.parse(text.replace(string_or_number, marked), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? new ExactNumber(value.slice(mark.length)) : value,
  );
}

// As the service would write it; members in order of their names when two values are to be compared.
export function value_text(value: unknown, indent = '', is_sorted = false): string {
  if (value === undefined) return '';
  if (value instanceof ExactNumber) return value.text;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = indent === '' ? '' : `${indent}  `;
  const [gap, end] = indent === '' ? ['', ''] : [`\n${inner}`, `\n${indent}`];
  const joined = (parts: string[], open: string, close: string) =>
    parts.length === 0 ? open + close : `${open}${parts.map((part) => gap + part).join(',')}${end}${close}`;
  if (Array.isArray(value)) return joined(value.map((one) => value_text(one, inner, is_sorted)), '[', ']');
  const members = Object.entries(value);
  if (is_sorted) members.sort(([a], [b]) => (a < b ? -1 : 1));
  const colon = indent === '' ? ':' : ': ';
  return joined(members.map(([name, one]) => JSON.stringify(name) + colon + value_text(one, inner, is_sorted)), '{', '}');
}

export const is_same = (a: unknown, b: unknown): boolean => value_text(a, '', true) === value_text(b, '', true);
