// Cases in motion: what is asked of the service, tried or done, for one case or for many. What became of each comes
// back.
import { act } from '../../api/client';
import { type Problem, problem_of } from '../../api/problem';

export interface Outcome {
  key: string; // of the case
  problem?: Problem; // why it was, or would be, refused
}

export interface Standing {
  processInstanceKey: string;
  processDefinitionId: string;
  processDefinitionKey: string;
  processDefinitionVersion: number;
  businessKey?: string;
  state: string;
  startDate?: string;
  endDate?: string;
  tokens: {
    token: number;
    elementId: string;
    elementName?: string;
    scope: string;
    running: boolean;
    userTaskKey?: string;
    jobKey?: string;
    incidentKey?: string;
    calledProcessInstanceKey?: string;
    loopItem?: number;
  }[];
  scopes: { elementInstanceKey: string; kind: string; elementId: string; parent?: string }[];
  incidents: { incidentKey: string; errorType: string; elementId: string; errorMessage: string }[];
}

// Tried or done, with the reason; the same for each case.
export type Motion = (dry_run: boolean, reason: string) => Promise<Outcome[]>;

export const cases_at_once = 100; // of one request (docs/api.md)

interface Answer {
  items: { processInstanceKey: string; outcome: 'done' | 'refused'; problem?: Problem }[];
}

const path_of = { modification: 'modification', migration: 'migration' } as const;

async function move_one(key: string, how: keyof typeof path_of, body: object): Promise<Outcome[]> {
  try {
    await act('POST', `/v2/process-instances/${key}/${path_of[how]}`, body);
    return [{ key }];
  } catch (thrown) {
    return [{ key, problem: problem_of(thrown) }];
  }
}

async function move_many(keys: readonly string[], how: keyof typeof path_of, body: object): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for (let i = 0; i < keys.length; i += cases_at_once) {
    const filter = { processInstanceKeys: keys.slice(i, i + cases_at_once) };
    const answer = await act<Answer>('POST', `/v2/process-instances/${path_of[how]}`, { ...body, filter });
    for (const { processInstanceKey: key, problem } of answer.items) all.push({ key, ...(problem && { problem }) });
  }
  return all;
}

const said = (reason: string): string => reason.trim() || 'preview'; // a dry run leaves no record

export function modification(keys: readonly string[], instructions: object): Motion {
  return (dryRun, reason) => {
    const body = { ...instructions, dryRun, reason: said(reason) };
    return keys.length === 1 ? move_one(keys[0]!, 'modification', body) : move_many(keys, 'modification', body);
  };
}

export interface MigrationPlan {
  targetProcessDefinitionKey: string;
  mappingInstructions: { sourceElementId: string; targetElementId: string; updateEventTrigger?: boolean }[];
}

export function migration(keys: readonly string[], plan: MigrationPlan): Motion {
  return (dryRun, reason) => {
    const how = { dryRun, reason: said(reason) };
    if (keys.length === 1) return move_one(keys[0]!, 'migration', { ...plan, ...how });
    return move_many(keys, 'migration', { migrationPlan: plan, ...how });
  };
}

// One after the other: each is a case of its own, with what it called.
export function cancellation(keys: readonly string[], on_each: (done: number) => void): Motion {
  return async (dry_run, reason) => {
    if (dry_run) return keys.map((key) => ({ key }));
    const all: Outcome[] = [];
    for (const key of keys) {
      try {
        await act('POST', `/v2/process-instances/${key}/cancellation`, { reason });
        all.push({ key });
      } catch (thrown) {
        all.push({ key, problem: problem_of(thrown) });
      }
      on_each(all.length);
    }
    return all;
  };
}
