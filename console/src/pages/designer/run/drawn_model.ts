// What a dry run has to know of the model as it is drawn: what can begin, what things are called, which form a task has.
import { type Node, parse } from '../canvas/moddle';

export interface Startable {
  id: string;
  name: string;
  form?: string; // of its start event
}

export interface DrawnModel {
  text: string;
  processes: Startable[]; // that can be started by hand
  messages: string[]; // that begin a case
  names: Map<string, string>;
  forms: Map<string, string>; // the form's id, by the task's
  errors: string[]; // codes
}

const list = (node: Node, name: string): Node[] => (node.get(name) as Node[] | undefined) ?? [];

function form_of(node: Node): string | undefined {
  const extensions = node.get('extensionElements') as Node | undefined;
  const found = extensions && list(extensions, 'values').find((one) => one.$type === 'zeebe:FormDefinition');
  const id = found && ((found['formId'] as string | undefined) ?? (found['externalReference'] as string | undefined));
  return id === undefined || id.startsWith('=') ? undefined : id;
}

function read_elements(scope: Node, into: DrawnModel): void {
  for (const node of list(scope, 'flowElements')) {
    const id = node.id ?? '';
    into.names.set(id, node.name || id);
    const form = node.$type === 'bpmn:UserTask' ? form_of(node) : undefined;
    if (form !== undefined) into.forms.set(id, form);
    if (node.$instanceOf?.('bpmn:FlowElementsContainer')) read_elements(node, into);
  }
}

function read_starts(process: Node, into: DrawnModel): void {
  const starts = list(process, 'flowElements').filter((one) => one.$type === 'bpmn:StartEvent');
  const plain = starts.find((one) => list(one, 'eventDefinitions').length === 0);
  const form = plain && form_of(plain);
  const one = { id: process.id ?? '', name: process.name || (process.id ?? '') };
  if (plain !== undefined) into.processes.push(form === undefined ? one : { ...one, form });
  for (const start of starts)
    for (const event of list(start, 'eventDefinitions')) {
      const message = event.$type === 'bpmn:MessageEventDefinition' ? (event.get('messageRef') as Node) : undefined;
      if (message?.name) into.messages.push(message.name);
    }
}

export async function drawn_model(text: string): Promise<DrawnModel> {
  const { definitions } = await parse(text);
  const model: DrawnModel = { text, processes: [], messages: [], names: new Map(), forms: new Map(), errors: [] };
  for (const root of list(definitions, 'rootElements')) {
    if (root.$type === 'bpmn:Error' && typeof root['errorCode'] === 'string') model.errors.push(root['errorCode']);
    if (root.$type !== 'bpmn:Process') continue;
    model.names.set(root.id ?? '', root.name || (root.id ?? ''));
    read_elements(root, model);
    if (root['isExecutable'] === true) read_starts(root, model);
  }
  return model;
}

export const name_in = (model: DrawnModel, id: string): string => model.names.get(id) ?? id;
