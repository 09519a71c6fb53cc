// How much there is to do and how fast it is done, as the service measures it; and what came between two readings.
type Open =
  | 'cases'
  | 'casesWithIncident'
  | 'tasks'
  | 'lateTasks'
  | 'jobs'
  | 'stuckJobs'
  | 'timers'
  | 'subscriptions'
  | 'incidents'
  | 'messages';

export interface Load {
  at: string;
  engine: {
    ready: boolean;
    trouble?: string;
    queued: number;
    errands: number;
    records: number;
    commits: number;
    commitMicroseconds: number;
    timerLagMs: number;
    casesInMemory: number;
    position: string;
  };
  service: {
    requests: number;
    failedRequests: number;
    requestMicroseconds: number;
    connections: number;
    inboxSessions: number;
    inboxEvents: number;
    memoryBytes: number;
  };
  open: Record<Open, number>;
  inboxes: { department: string; head: number; consumers: number; behind: number }[];
}

export interface Sample {
  at: number; // milliseconds since 1970
  commands: number; // a second
  batch: number; // commands in a commit
  commit_ms: number; // of a commit
  requests: number; // a second
  queue: number;
  timer_lag_s: number;
  behind: number; // of all inboxes
  connections: number;
  memory_mb: number;
  cases: number;
  tasks: number;
  jobs: number;
  incidents: number;
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

// Undefined when there is nothing between them: the same reading, or a service that has begun anew.
export function sample_of(before: Load, now: Load): Sample | undefined {
  const seconds = (Date.parse(now.at) - Date.parse(before.at)) / 1000;
  const records = now.engine.records - before.engine.records;
  const commits = now.engine.commits - before.engine.commits;
  if (seconds <= 0 || records < 0 || commits < 0) return undefined;
  return {
    at: Date.parse(now.at),
    commands: records / seconds,
    batch: share(records, commits),
    commit_ms: share(now.engine.commitMicroseconds - before.engine.commitMicroseconds, commits) / 1000,
    requests: Math.max(0, now.service.requests - before.service.requests) / seconds,
    queue: now.engine.queued + now.engine.errands,
    timer_lag_s: now.engine.timerLagMs / 1000,
    behind: now.inboxes.reduce((sum, one) => sum + one.behind, 0),
    connections: now.service.connections,
    memory_mb: now.service.memoryBytes / 1_048_576,
    cases: now.open.cases,
    tasks: now.open.tasks,
    jobs: now.open.jobs + now.open.stuckJobs,
    incidents: now.open.incidents,
  };
}

export const samples_max = 900; // half an hour at two seconds

export function with_sample(samples: readonly Sample[], one: Sample): Sample[] {
  return [...samples.slice(-(samples_max - 1)), one];
}
