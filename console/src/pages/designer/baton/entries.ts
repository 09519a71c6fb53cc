// One attribute in the panel. The panel has a Preact of its own, so its elements are made with that one.
import {
  FeelEntry,
  isFeelEntryEdited,
  isSelectEntryEdited,
  isTextFieldEntryEdited,
  SelectEntry,
  TextFieldEntry,
} from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';
import { organisation } from '../../../api/organisation';
import { say } from '../../../words/words';
import type { Node } from '../canvas/moddle';
import type { CommandStack, Factory, Shape } from '../canvas/services';
import { attributes_of, put_extension } from './extensions';
import type { Field } from './fields';
import { words } from './words';

interface Named {
  id: string;
  label: string;
}

interface Props {
  id: string;
  element: Shape;
  node: Node;
  old: Node | undefined; // the extension element as it is
  type: string;
  names: readonly string[];
  field: Field;
}

function options_of(field: Field, value: string): { value: string; label: string }[] {
  const none = { value: '', label: say(words.none) };
  const known: Named[] =
    field.as === 'department'
      ? (organisation.value?.departments ?? []).map((one) => ({ id: one.id, label: one.name }))
      : field.as === 'role'
        ? (organisation.value?.roles ?? []).map((one) => ({ id: one.id, label: one.label }))
        : (field.choices ?? []).map(([id, label]) => ({ id, label: say(label) }));
  const unknown = value === '' || known.some((one) => one.id === value) ? [] : [{ value, label: value }];
  return [none, ...known.map((one) => ({ value: one.id, label: one.label })), ...unknown];
}

function AttributeEntry({ id, element, node, old, type, names, field }: Props) {
  const commandStack = useService<CommandStack>('commandStack');
  const bpmnFactory = useService<Factory>('bpmnFactory');
  const debounce = useService<unknown>('debounceInput');
  const getValue = () => String(old?.get(field.name) ?? '');
  const setValue = (value: string | undefined) => {
    const { [field.name]: _, ...others } = old === undefined ? {} : attributes_of(old, names);
    const attributes = value === undefined || value === '' ? others : { ...others, [field.name]: value };
    put_extension(element, node, old, type, attributes, { commandStack, bpmnFactory }, type === 'baton:Clock');
  };
  const common = { id, element, label: say(field.label), getValue, setValue, debounce };
  if (field.as === 'text') return h(TextFieldEntry, common);
  if (field.as === 'feel') return h(FeelEntry, { ...common, feel: 'optional' });
  if (field.as === 'expression') return h(FeelEntry, { ...common, feel: 'required' });
  return h(SelectEntry, { ...common, getOptions: () => options_of(field, getValue()) });
}

export function entries_for(fields: readonly Field[], part: Omit<Props, 'field' | 'names'>) {
  const names = [...new Set(fields.map((one) => one.name))];
  return fields.map((field, i) => ({
    ...part,
    id: `${part.id}-${field.name}-${i}`,
    names,
    field,
    component: AttributeEntry,
    isEdited:
      field.as === 'text'
        ? isTextFieldEntryEdited
        : field.as === 'feel' || field.as === 'expression'
          ? isFeelEntryEdited
          : isSelectEntryEdited,
  }));
}
