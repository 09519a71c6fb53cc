// Our groups in the panel of properties, below those of BPMN and Zeebe.
import { Group as GroupPart, ListGroup } from '@bpmn-io/properties-panel';
import { say } from '../../../words/words';
import type { CommandStack, Factory, Shape } from '../canvas/services';
import { entries_for } from './entries';
import { type Changing, extensions_of, node_of, put_extension, remove_extension } from './extensions';
import { clock_fields, type Group, groups, has_clocks, timer_of } from './fields';
import { mark_entries, mark_groups } from './marks';
import { words } from './words';

interface Panel {
  registerProvider(priority: number, provider: object): void;
}

// A deadline may stand on the event or on its timer; it is changed where it stands.
function holder_of(group: Group, element: Shape) {
  const node = group.type === 'baton:Lane' || group.type === 'baton:Store' ? element.businessObject : node_of(element);
  const timer = timer_of(node);
  const on_timer =
    timer !== undefined && group.type === 'baton:Deadline' && extensions_of(timer, group.type).length > 0;
  return on_timer ? timer : node;
}

function group_for(group: Group, element: Shape) {
  const node = holder_of(group, element);
  const old = extensions_of(node, group.type)[0];
  return {
    id: group.id,
    label: say(group.label),
    component: GroupPart,
    entries: entries_for(group.fields, { id: group.id, element, node, old, type: group.type }),
  };
}

function clocks_for(element: Shape, changing: Changing) {
  const node = node_of(element);
  const items = extensions_of(node, 'baton:Clock').map((clock, i) => {
    const act = clock_fields[1]?.choices?.find(([value]) => value === clock.get('act'))?.[1];
    return {
      id: `baton-clock-${i}`,
      label: `${act === undefined ? '' : `${say(act)} `}${String(clock.get('rule') ?? '')}`,
      entries: entries_for(clock_fields, { id: `baton-clock-${i}`, element, node, old: clock, type: 'baton:Clock' }),
      remove: (event: Event) => {
        event.stopPropagation();
        remove_extension(element, node, clock, changing);
      },
    };
  });
  const add = (event: Event) => {
    event.stopPropagation();
    put_extension(element, node, undefined, 'baton:Clock', { act: 'start', on: 'enter' }, changing);
  };
  return { id: 'baton-clocks', label: say(words.clocks), component: ListGroup, items, add };
}

class BatonProperties {
  static $inject = ['propertiesPanel', 'commandStack', 'bpmnFactory'];
  private readonly changing: Changing;

  constructor(panel: Panel, commandStack: CommandStack, bpmnFactory: Factory) {
    this.changing = { commandStack, bpmnFactory };
    panel.registerProvider(400, this); // after those of BPMN and Zeebe
  }

  getGroups(element: Shape) {
    return (all: { id: string }[]) => {
      const known = all.filter((one) => !/listeners$/i.test(one.id)); // the engine refuses them
      const node = node_of(element);
      const own: object[] = groups
        .filter((one) => one.on(node) || one.on(element.businessObject))
        .map((one) => group_for(one, element));
      for (const group of mark_groups) {
        const entries = mark_entries(group, element, node);
        if (entries.length > 0) own.push({ id: group.id, label: say(group.label), component: GroupPart, entries });
      }
      if (has_clocks(node)) own.push(clocks_for(element, this.changing));
      return [...known.slice(0, 1), ...own, ...known.slice(1)]; // behind what says its name
    };
  }
}

export const baton_properties_module = { __init__: ['batonProperties'], batonProperties: ['type', BatonProperties] };
