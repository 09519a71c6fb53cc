// What would not survive being read by the modeler and written anew: comments, instructions, and whatever of elements
// and attributes is in one text and not in the other. The order in which they stand is not looked at, nor the prefixes.
import { defaults } from '../canvas/vocabulary';
import { line_of, type Place, type Places, places_of, type Span } from './places';

export type Kind = 'comment' | 'instruction' | 'doctype' | 'element' | 'attribute' | 'text';

export interface Loss {
  kind: Kind;
  what: string;
  line: number;
}

type Spaces = ReadonlyMap<string, string>; // prefix -> namespace

function spaces_of(place: Place, around: Spaces): Spaces {
  const own = [...place.attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return around;
  return new Map([
    ...around,
    ...own.map(([name, value]): [string, string] => [name === 'xmlns' ? '' : name.slice(6), value]),
  ]);
}

function full_name(name: string, spaces: Spaces, is_attribute: boolean): string {
  const at = name.indexOf(':');
  if (at < 0 && is_attribute) return name;
  const local = name.slice(at + 1);
  const prefix = at < 0 ? '' : name.slice(0, at);
  const known = local === 'formalExpression' ? 'expression' : local; // one stands for the other
  return `{${spaces.get(prefix) ?? prefix}}${known}`;
}

// A value that names a type or an element may have another prefix afterwards, a number another form.
function value_of(value: string): string {
  const text = value.trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return String(Number(text));
  return text.replace(/^[A-Za-z_][\w.-]*:(?=[A-Za-z_][\w.-]*$)/, '');
}

interface Item {
  key: string; // what it is, wherever it stands
  kind: Kind;
  what: string;
  at: Place;
}

// What is said by writing nothing as well.
const is_empty = (place: Place): boolean =>
  /(^|:)(extensionElements|incoming|outgoing)$/.test(place.name) && place.children.length === 0 && place.text === '';

// Names of namespaces, what identifies, the type of an expression, and what is so without being written.
const is_said_anyway = (attribute: string, value: string): boolean =>
  /^(xmlns(:.*)?|id|\w+:type)$/.test(attribute) || defaults.has(`${attribute}=${value}`);

function items_of(places: Places): Item[] {
  const items: Item[] = [];
  const visit = (place: Place, around: Spaces, path: string) => {
    if (is_empty(place)) return;
    const spaces = spaces_of(place, around);
    const name = full_name(place.name, spaces, false);
    const id = place.attributes.get('id');
    const own = id === undefined ? `${path}/${name}` : `#${name}#${id}`;
    items.push({ key: own, kind: 'element', what: place.name, at: place });
    if (place.text !== '')
      items.push({ key: `${own}="${value_of(place.text)}"`, kind: 'text', what: place.text, at: place });
    for (const [attribute, value] of place.attributes) {
      if (is_said_anyway(attribute, value)) continue;
      const key = `${own}@${full_name(attribute, spaces, true)}="${value_of(value)}"`;
      items.push({ key, kind: 'attribute', what: `${place.name} ${attribute}="${value}"`, at: place });
    }
    for (const child of place.children) visit(child, spaces, own);
  };
  if (places.root !== undefined) visit(places.root, new Map(), '');
  return items;
}

// Written by the modeler with its own name and version.
const is_trace_of_tool = (item: Item): boolean =>
  item.kind === 'attribute' && / (exporter|exporterVersion|\S*schemaLocation)=/.test(item.what);

function counted(items: Item[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of items) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text).replace(/\s+/g, ' ');

export function losses_between(before: string, after: string): Loss[] {
  const old = places_of(before);
  const kept = places_of(after);
  const seen =
    (kind: Kind) =>
    (span: Span): Loss => ({
      kind,
      what: short(before.slice(span.start, span.end)),
      line: line_of(before, span.start).line,
    });
  const gone = (spans: Span[], kept_spans: Span[]) => {
    const texts = kept_spans.map((span) => after.slice(span.start, span.end));
    return spans.filter((span) => !texts.includes(before.slice(span.start, span.end)));
  };
  const losses: Loss[] = [
    ...gone(old.comments, kept.comments).map(seen('comment')),
    ...gone(old.instructions, kept.instructions).map(seen('instruction')),
  ];
  if (old.doctype !== undefined && kept.doctype === undefined) losses.push(seen('doctype')(old.doctype));
  const left = counted(items_of(kept));
  for (const item of items_of(old)) {
    const count = left.get(item.key) ?? 0;
    if (count > 0) left.set(item.key, count - 1);
    else if (!is_trace_of_tool(item))
      losses.push({ kind: item.kind, what: short(item.what), line: line_of(before, item.at.start).line });
  }
  return losses;
}
