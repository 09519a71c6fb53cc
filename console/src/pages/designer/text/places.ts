// Where everything stands in a text of XML: elements with their names and ids, comments, instructions. It reads on as
// far as it can, so that it serves a text that is just being typed; whether the text is well formed, others say.
export interface Span {
  start: number;
  end: number; // one past the last character
}

export interface Place extends Span {
  name: string; // as written, with its prefix
  attributes: ReadonlyMap<string, string>;
  open_end: number; // one past the start tag
  text: string; // what it holds beside its elements, without blanks at the ends
  parent: Place | undefined;
  children: Place[];
}

export interface Places {
  root: Place | undefined;
  elements: Place[]; // in the order of the text
  comments: Span[];
  instructions: Span[]; // <?…?>, the declaration of XML left out
  doctype: Span | undefined;
}

const tokens = [
  /<!--[^]*?-->/,
  /<!\[CDATA\[[^]*?\]\]>/,
  /<\?[^]*?\?>/,
  /<!DOCTYPE[^>[]*(?:\[[^]*?\])?\s*>/,
  /<\/[^>]*>/,
  /<[^\s<>/!?](?:[^<>"']|"[^"]*"|'[^']*')*>/,
];
const token = new RegExp(tokens.map((one) => one.source).join('|'), 'g');
const attribute = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(number) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function attributes_of(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of tag.slice(tag.search(/[\s/>]/)).matchAll(attribute))
    found.set(one[1] ?? '', plain(one[2] ?? one[3] ?? ''));
  return found;
}

class Reader {
  readonly places: Places = { root: undefined, elements: [], comments: [], instructions: [], doctype: undefined };
  private open: Place[] = [];

  constructor(private readonly text: string) {}

  read(): Places {
    let last = 0;
    for (const found of this.text.matchAll(token)) {
      this.said(this.text.slice(last, found.index));
      this.take(found[0], { start: found.index, end: found.index + found[0].length });
      last = found.index + found[0].length;
    }
    for (const one of this.open) one.end = this.text.length;
    return this.places;
  }

  private said(text: string, is_plain = false): void {
    const around = this.open[this.open.length - 1];
    if (around !== undefined && text !== '') around.text += is_plain ? text : plain(text);
  }

  private take(tag: string, span: Span): void {
    if (tag.startsWith('<!--')) this.places.comments.push(span);
    else if (tag.startsWith('<![')) this.said(tag.slice(9, -3), true);
    else if (tag.startsWith('<?')) {
      if (!/^<\?xml\s/.test(tag)) this.places.instructions.push(span);
    } else if (tag.startsWith('<!')) this.places.doctype = span;
    else if (tag.startsWith('</')) this.close(tag.slice(2, -1).trim(), span.end);
    else this.begin(tag, span);
  }

  private begin(tag: string, { start, end }: Span): void {
    const parent = this.open[this.open.length - 1];
    const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
    const place: Place = {
      name,
      attributes: attributes_of(tag),
      start,
      end,
      open_end: end,
      text: '',
      parent,
      children: [],
    };
    parent?.children.push(place);
    this.places.root ??= place;
    this.places.elements.push(place);
    if (!tag.endsWith('/>')) this.open.push(place);
  }

  private close(name: string, end: number): void {
    const at = this.open.map((one) => one.name).lastIndexOf(name);
    if (at < 0) return;
    for (const one of this.open.splice(at)) {
      one.end = end;
      one.text = one.text.trim();
    }
  }
}

export function places_of(text: string): Places {
  return new Reader(text).read();
}

const is_of_diagram = (name: string): boolean =>
  /^(bpmndi|di|dc|dmndi):/.test(name) || /^BPMN(Diagram|Plane|Shape|Edge|Label)$/.test(name);

// The element of the model with that id, not its picture.
export function place_of_id(places: Places, id: string): Place | undefined {
  return places.elements.find((one) => one.attributes.get('id') === id && !is_of_diagram(one.name));
}

// What stands at a position: the ids of the elements around it, innermost first; of a picture, what it shows.
export function ids_at(places: Places, position: number): string[] {
  const around = places.elements.filter((one) => one.start <= position && position < one.end).reverse();
  return around.flatMap((one) => one.attributes.get('bpmnElement') ?? one.attributes.get('id') ?? []);
}

export interface LineColumn {
  line: number; // from 1
  column: number; // from 1
}

export function line_of(text: string, position: number): LineColumn {
  const before = text.slice(0, position);
  return { line: before.split('\n').length, column: position - before.lastIndexOf('\n') };
}
