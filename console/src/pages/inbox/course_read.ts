// The course of a case with the names in it: of tasks, and of the events that took what people sent.
import { ask, get_text } from '../../api/client';
import { read_history } from '../../api/history';
import type { Element } from '../cases/model';
import { type Deed, deeds_of, type Place } from './course';
import type { Task } from './task';

export interface Course {
  deeds: Deed[];
  tasks: ReadonlyMap<string, string>;
  element_at: ElementAt;
}

type ElementAt = (place: Place) => Element | undefined;

// Of the versions in which something came: most cases take nothing beside their tasks, and need none.
async function read_elements(deeds: Deed[], process: string, signal: AbortSignal): Promise<ElementAt> {
  const wanted = [...new Set(deeds.flatMap((deed) => (deed.took ? [deed.took.definition] : [])))];
  if (wanted.length === 0) return () => undefined;
  const { model_of } = await import('../cases/model');
  const read = wanted.map(async (key): Promise<[string, Element[]]> => [
    key,
    model_of(await get_text(`/v2/process-definitions/${key}/xml`, signal), process).elements,
  ]);
  const elements = new Map(await Promise.all(read));
  return ({ definition, element }) => elements.get(definition)?.[element];
}

export async function read_course(task: Task, signal: AbortSignal): Promise<Course> {
  const key = task.processInstanceKey;
  const deeds = deeds_of(await read_history(key, signal));
  const [element_at, tasks] = await Promise.all([
    read_elements(deeds, task.processDefinitionId, signal),
    ask<{ items: Task[] }>(
      '/v2/user-tasks/search',
      { filter: { processInstanceKey: key }, page: { limit: 1000 } },
      signal,
    ),
  ]);
  return {
    // Another case may have sent what no person did.
    deeds: deeds.filter(({ took }) => took === undefined || element_at(took)?.is_offered === true),
    tasks: new Map(tasks.items.map((one) => [one.userTaskKey, one.name])),
    element_at,
  };
}
