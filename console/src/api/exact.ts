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

// As the service would write it; `line`: what each line begins with, when it is to have lines.
export function value_text(value: unknown, line?: string): string {
  if (value === undefined) return '';
  if (value instanceof ExactNumber) return value.text;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = line === undefined ? undefined : `${line}  `;
  const is_list = Array.isArray(value);
  const colon = line === undefined ? ':' : ': ';
  const parts = is_list
    ? value.map((one) => value_text(one, inner))
    : Object.entries(value).map(([name, one]) => JSON.stringify(name) + colon + value_text(one, inner));
  const [open, close] = is_list ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  if (line === undefined) return open + parts.join(',') + close;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${line}${close}`;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, one]) => [name, sorted(one)]));
}

// The order of members does not matter; of a list, it does.
export const is_same = (a: unknown, b: unknown): boolean => value_text(sorted(a)) === value_text(sorted(b));
