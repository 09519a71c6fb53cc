// All that a case's page stands on, read once: the case, its history, the versions of its process, names of its tasks.
import { ask, get } from '../../api/client';
import { definitions_of, type HistoryRecord, read_history } from '../../api/history';
import { read_organisation } from '../../api/organisation';
import { type Model, model_of } from './model';
import { type Case, States } from './state';

export interface TaskName {
  userTaskKey: string;
  name: string;
  elementId: string;
}

export interface Definition {
  processDefinitionKey: string;
  processDefinitionId: string;
  name: string;
  version: number;
}

export interface CaseFile {
  one: Case;
  records: HistoryRecord[];
  models: Model[]; // of each record
  definitions: Definition[]; // of each record
  tasks: Map<string, TaskName>;
  called: Case[];
  states: States;
}

interface Page<T> {
  items: T[];
  page: { next?: string; hasMore: boolean };
}

async function search_all<T>(path: string, filter: object, signal: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: Page<T> = await ask<Page<T>>(
      path,
      { filter, page: { limit: 1000, ...(after !== '' && { after }) } },
      signal,
    );
    all.push(...page.items);
    after = page.page.hasMore ? page.page.next : undefined;
  }
  return all;
}

async function read_definition(key: string, signal: AbortSignal): Promise<[string, Definition, Model]> {
  const path = `/v2/process-definitions/${key}`;
  const [definition, answer] = await Promise.all([
    get<Definition>(path, signal),
    fetch(`${path}/xml`, { credentials: 'same-origin', signal }),
  ]);
  return [key, definition, model_of(await answer.text(), definition.processDefinitionId)];
}

export async function read_case(key: string, signal: AbortSignal): Promise<CaseFile> {
  const one = await get<Case>(`/v2/process-instances/${key}`, signal);
  const [records, tasks, called] = await Promise.all([
    read_history(key, signal),
    search_all<TaskName>('/v2/user-tasks/search', { processInstanceKey: key }, signal),
    search_all<Case>('/v2/process-instances/search', { parentProcessInstanceKey: key }, signal),
    read_organisation(),
  ]);
  const of_records = definitions_of(records);
  const read = await Promise.all([...new Set(of_records)].map((definition) => read_definition(definition, signal)));
  const found = new Map(read.map(([name, definition, model]) => [name, { definition, model }]));
  return {
    one,
    records,
    models: of_records.map((name) => found.get(name)!.model),
    definitions: of_records.map((name) => found.get(name)!.definition),
    tasks: new Map(tasks.map((task) => [task.userTaskKey, task])),
    called,
    states: new States(key),
  };
}
