// Tries incidents again, one after the other: each is an act of its own, and one that is refused stops no other.
import { act } from '../../api/client';
import { type Problem, problem_of } from '../../api/problem';
import type { Incident } from './read';

export interface Retry {
  retries: number; // of jobs; 0: as many as are left, or once
  reason: string;
}

export interface Retried {
  incident: Incident;
  problem?: Problem;
}

export function body_of(incident: Incident, { retries, reason }: Retry): object {
  const is_job = incident.jobKey !== undefined;
  return {
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(is_job && retries > 0 && { retries }),
  };
}

export async function retry_all(
  incidents: readonly Incident[],
  how: Retry,
  on_each: (all: Retried[]) => void,
): Promise<void> {
  const all: Retried[] = [];
  for (const incident of incidents) {
    try {
      await act('POST', `/v2/incidents/${incident.incidentKey}/resolution`, body_of(incident, how));
      all.push({ incident });
    } catch (thrown) {
      all.push({ incident, problem: problem_of(thrown) });
    }
    on_each([...all]);
  }
}
