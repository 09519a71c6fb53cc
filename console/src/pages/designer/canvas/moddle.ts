// Reading and writing the model of a file without drawing it.
import { BpmnModdle } from 'bpmn-moddle';
import { extensions } from './vocabulary';

// An element of the model as moddle gives it: its properties by name.
export interface Node {
  $type: string;
  $parent?: Node;
  $attrs: Record<string, string>;
  $descriptor: { properties: Property[]; name: string };
  $instanceOf?: (type: string) => boolean;
  id?: string;
  name?: string;
  get(name: string): unknown;
  [property: string]: unknown;
}

export interface Property {
  name: string;
  isReference?: boolean;
  isMany?: boolean;
  isVirtual?: boolean;
}

export interface Parsed {
  definitions: Node;
  warnings: string[];
}

interface Moddle {
  fromXML(text: string): Promise<{ rootElement: unknown; warnings: { message: string }[] }>;
  toXML(node: unknown, options: { format: boolean }): Promise<{ xml: string }>;
}

const moddle = (): Moddle => new BpmnModdle(extensions) as unknown as Moddle;

export async function parse(text: string): Promise<Parsed> {
  const { rootElement, warnings } = await moddle().fromXML(text);
  return { definitions: rootElement as Node, warnings: warnings.map((one) => one.message) };
}

export async function write(definitions: Node): Promise<string> {
  return (await moddle().toXML(definitions, { format: true })).xml;
}

// The library leaves the returns of line ends in names as they are, which whoever reads the file takes for spaces.
export const with_returns = (text: string): string => text.replace(/\r/g, '&#13;');

// The text as the modeler would write it when nothing is changed.
export async function rewritten(text: string): Promise<string> {
  return with_returns(await write((await parse(text)).definitions));
}
