// What happened in a record, in words: the facts that people ask about. The others stand in the record itself.
import type { Fact, HistoryRecord } from '../../api/history';
import { department_name, person_name, role_name } from '../../api/organisation';
import { due_text, moment_text } from '../../words/moments';
import { say, type Pair, type Values } from '../../words/words';
import { size_text } from '../../parts/files/files';
import { words } from './fact_words';
import { type Model, name_of } from './model';

export interface Names {
  model: Model;
  tasks: ReadonlyMap<string, { name: string; elementId: string }>;
  timers: ReadonlyMap<string, string>; // timer to its element's id
  clocks: ReadonlyMap<string, string>; // rule to its title
  files: ReadonlyMap<string, string>; // attachment to its name
}

type Members = Record<string, unknown>;
type Teller = (fact: Members, names: Names) => string;

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const moment = (value: unknown): string => new Date(Number(value ?? 0)).toISOString();
const task = (fact: Members, names: Names): string => names.tasks.get(text(fact['task']))?.name ?? text(fact['task']);
const rule = (fact: Members, names: Names): string => names.clocks.get(text(fact['rule'])) ?? text(fact['rule']);
const element = (value: unknown, names: Names): string => {
  const found = names.model.elements[Number(value)];
  return found === undefined ? text(value) : found.name || found.id;
};
const plain =
  (pair: Pair, values: (fact: Members, names: Names) => Values = () => ({})): Teller =>
  (fact, names) =>
    say(pair, values(fact, names));

// '5 WD' as people say it.
function term(value: unknown): string {
  const [, n, unit] = /^(\d+) (MIN|H|WH|CD|WD|M|Y)$/.exec(text(value)) ?? [];
  return unit === undefined ? text(value) : say(words[`unit_${unit}` as 'unit_WD'], { n: Number(n) });
}

function whose(fact: Members): string {
  const parts = [
    text(fact['department']) && department_name(text(fact['department'])),
    text(fact['role']) && role_name(text(fact['role'])),
  ];
  if (fact['assignee']) parts.push(person_name(text(fact['assignee'])));
  return parts.filter(Boolean).join(' ') || say(words.anyone);
}

function assigned(fact: Members, names: Names): string {
  const values = { task: task(fact, names), who: person_name(text(fact['assignee'])) };
  if (fact['how'] === 'claimed') return say(words.task_claimed, values);
  return say(fact['how'] === 'unclaimed' || !fact['assignee'] ? words.task_given_back : words.task_given, values);
}

function signers(fact: Members): string {
  const asked = (fact['signers'] ?? []) as { account?: string; department?: string }[];
  const names = asked.map((one) => (one.account ? person_name(one.account) : department_name(one.department ?? '')));
  return names.join(say(words.comma));
}

function ended(fact: Members): string {
  const how = text(fact['how']) || 'completed';
  const pairs: Record<string, Pair> = {
    completed: words.ended_completed,
    terminated: words.ended_terminated,
    cancelled: words.ended_cancelled,
    error: words.ended_error,
  };
  return say(pairs[how] ?? words.ended_completed, {
    why: [fact['reason'], fact['message']].filter(Boolean).map(text).join(' '),
  });
}

function clock_moved(fact: Members, names: Names): string {
  const values = {
    rule: rule(fact, names),
    term: term(fact['extended_by']),
    why: text(fact['reason']),
    at: due_text(moment(fact['due'])),
  };
  if (fact['extended_by']) return say(words.clock_extended, values);
  return say(fact['is_resumed'] === true ? words.clock_resumed : words.clock_moved, values);
}

function wrote(fact: Members, names: Names): string {
  const written = Object.keys((fact['variables'] ?? {}) as object).join(say(words.comma));
  if (fact['by'] === undefined) return say(words.wrote, { names: written });
  return say(words.wrote_by, { names: written, element: element(fact['by'], names) });
}

const message_of = (fact: Members): Values => ({
  name: text(fact['name']),
  code: text(fact['code']),
  message: text(fact['message']),
});

const tellers: Record<string, Teller> = {
  InstanceStarted: plain(words.began, (fact, names) => ({
    process: name_of(names.model, text(fact['process'])),
    version: text(fact['version']),
  })),
  InstanceEnded: ended,
  TaskOpened: (fact, names) =>
    say(fact['said'] ? words.task_reopened : words.task_opened, {
      task: task(fact, names),
      whose: whose(fact),
      said: text(fact['said']),
    }),
  TaskReturned: plain(words.task_returned, (fact, names) => ({
    task: task(fact, names),
    step: element(fact['to'], names),
    why: text(fact['reason']),
  })),
  TaskWithdrawn: plain(words.task_withdrawn, (fact, names) => ({ task: task(fact, names) })),
  TaskDelegated: plain(words.task_delegated, (fact, names) => ({
    task: task(fact, names),
    owner: person_name(text(fact['owner'])),
    who: person_name(text(fact['to'])),
  })),
  DelegationEnded: (fact, names) =>
    say(fact['how'] === 'recalled' ? words.task_recalled : words.task_resolved, { task: task(fact, names) }),
  SignersAdded: plain(words.signers_added, (fact, names) => ({ task: task(fact, names), who: signers(fact) })),
  SignerRemoved: plain(words.signer_removed, (fact, names) => ({ task: task(fact, names) })),
  OpinionGiven: (fact, names) =>
    say(fact['agrees'] === true ? words.signed_agrees : words.signed_disagrees, {
      task: task(fact, names),
      who: person_name(text(fact['by'])),
      said: text(fact['text']),
    }),
  FileAttached: plain(words.file_attached, (fact) => ({
    name: text(fact['name']),
    size: size_text(Number(fact['size'] ?? 0)),
    digest: `${text(fact['sha256']).slice(0, 12)}…`,
  })),
  FileWithdrawn: plain(words.file_withdrawn, (fact, names) => ({
    name: names.files.get(text(fact['attachment'])) ?? text(fact['attachment']),
    why: text(fact['reason']),
  })),
  TaskAssigned: assigned,
  TaskUpdated: plain(words.task_updated, (fact, names) => ({ task: task(fact, names) })),
  TaskCompleted: plain(words.task_completed, (fact, names) => ({ task: task(fact, names) })),
  TaskCancelled: plain(words.task_cancelled, (fact, names) => ({ task: task(fact, names) })),
  JobCreated: plain(words.job_created, (fact) => ({ type: text(fact['type']) })),
  JobActivated: plain(words.job_lent),
  JobCompleted: plain(words.job_completed),
  JobFailed: plain(words.job_failed, (fact) => ({
    retries: Number(fact['retries'] ?? 0),
    message: text(fact['message']),
  })),
  JobErrorThrown: plain(words.job_error, message_of),
  TimerArmed: plain(words.timer_armed, (fact, names) => ({
    element: element(fact['element'], names),
    at: moment_text(moment(fact['due'])),
  })),
  TimerFired: plain(words.timer_fired, (fact, names) => ({
    element: name_of(names.model, names.timers.get(text(fact['timer'])) ?? text(fact['timer'])),
  })),
  Subscribed: plain(words.waits, message_of),
  MessageReceived: plain(words.message_came, message_of),
  MessageSent: plain(words.message_sent, message_of),
  ErrorThrown: plain(words.error, message_of),
  EscalationThrown: plain(words.escalation, message_of),
  IncidentRaised: plain(words.incident, message_of),
  IncidentResolved: plain(words.incident_over),
  ChildCalled: plain(words.called, (fact) => ({ key: text(fact['child']), process: text(fact['process']) })),
  ChildReturned: plain(words.returned, (fact) => ({ key: text(fact['child']) })),
  ClockStarted: plain(words.clock_started, (fact, names) => ({
    rule: rule(fact, names),
    term: term(fact['term']),
    at: due_text(moment(fact['due'])),
  })),
  ClockSuspended: plain(words.clock_suspended, (fact, names) => ({
    rule: rule(fact, names),
    why: text(fact['reason']),
  })),
  ClockMoved: clock_moved,
  ClockStopped: plain(words.clock_stopped, (fact, names) => ({ rule: rule(fact, names) })),
  VariablesSet: wrote,
  DecisionMade: plain(words.decided, (fact) => ({ decision: text(fact['decision']) })),
  InstanceMigrated: plain(words.migrated, (fact) => ({ version: text(fact['version']) })),
};

// What people did and what the law counts stands before what machines noted.
const quiet = new Set([
  'VariablesSet',
  'TimerArmed',
  'Subscribed',
  'JobActivated',
  'JobCreated',
  'JobCompleted',
  'DecisionMade',
]);

export function told(record: HistoryRecord, names: Names): string[] {
  const tell = ([name, fact]: Fact) => tellers[name]?.(fact, names);
  const of = (is_quiet: boolean) => record.events.filter(([name]) => quiet.has(name) === is_quiet).map(tell);
  return [...new Set([...of(false), ...of(true)].filter((line): line is string => line !== undefined && line !== ''))];
}

export function files_of(records: readonly HistoryRecord[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, fact] of records.flatMap((record) => record.events)) {
    if (name === 'FileAttached') found.set(text(fact['attachment']), text(fact['name']));
  }
  return found;
}

export function timers_of(records: readonly HistoryRecord[], models: readonly Model[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [i, record] of records.entries()) {
    for (const [name, fact] of record.events) {
      if (name !== 'TimerArmed') continue;
      found.set(text(fact['timer']), models[i]?.elements[Number(fact['element'])]?.id ?? '');
    }
  }
  return found;
}
