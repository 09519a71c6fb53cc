// Rules that only this engine has; it says the same when the file is deployed.
import type { Node } from '../canvas/moddle';

interface Reporter {
  report(id: string, message: string): void;
}

interface Rule {
  check(node: Node, reporter: Reporter): void;
}

const list = (node: Node | undefined, name: string): Node[] => (node?.get(name) as Node[] | undefined) ?? [];

export function extension(node: Node, type: string): Node | undefined {
  return list(node.get('extensionElements') as Node | undefined, 'values').find((one) => one.$type === type);
}

const says = (node: Node | undefined, ...names: string[]): boolean => names.some((name) => Boolean(node?.get(name)));

function lanes_with(task: Node): Node[] {
  const lanes_of = (container: Node): Node[] => list(container, 'laneSets').flatMap((set) => list(set, 'lanes'));
  const deep = (lane: Node): Node[] => [
    lane,
    ...list(lane.get('childLaneSet') as Node | undefined, 'lanes').flatMap(deep),
  ];
  for (let around = task.$parent; around !== undefined; around = around.$parent) {
    if (!/^bpmn:(Process|.*SubProcess|Transaction)$/.test(around.$type)) continue;
    const holding = lanes_of(around)
      .flatMap(deep)
      .filter((lane) => list(lane, 'flowNodeRef').includes(task));
    if (holding.length > 0) return holding;
  }
  return [];
}

const has_owner = (task: Node): boolean =>
  says(extension(task, 'baton:Task'), 'department') ||
  says(extension(task, 'zeebe:AssignmentDefinition'), 'assignee', 'candidateGroups', 'candidateUsers') ||
  lanes_with(task).some((lane) => says(extension(lane, 'baton:Lane'), 'department', 'role'));

export const owner_required = (): Rule => ({
  check(node, reporter) {
    if (node.$type === 'bpmn:UserTask' && !has_owner(node)) reporter.report(node.id ?? '', 'owner');
  },
});

export const job_type_required = (): Rule => ({
  check(node, reporter) {
    if (node.$type !== 'bpmn:ServiceTask') return;
    if (!says(extension(node, 'zeebe:TaskDefinition'), 'type')) reporter.report(node.id ?? '', 'type');
  },
});

export const timer_required = (): Rule => ({
  check(node, reporter) {
    const timers = list(node, 'eventDefinitions').filter((one) => one.$type === 'bpmn:TimerEventDefinition');
    for (const timer of timers) {
      const said = ['timeDate', 'timeDuration', 'timeCycle'].filter((name) => timer.get(name) !== undefined).length;
      const has_deadline = extension(node, 'baton:Deadline') ?? extension(timer, 'baton:Deadline');
      if (said + (has_deadline === undefined ? 0 : 1) !== 1) reporter.report(node.id ?? '', 'timer');
    }
  },
});
