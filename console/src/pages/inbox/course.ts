// What people have done with a case, read from its history: who, when, what, why.
import { definitions_of, type HistoryRecord } from '../../api/history';
import type { Pair } from '../../words/words';
import { urgent_from } from './task';
import { words } from './course_words';

// An element by its number in one version of the process.
export interface Place {
  definition: string;
  element: number;
}

export interface Deed {
  position: string;
  at: string;
  who: string;
  acting_for?: string;
  department?: string;
  what: Pair;
  reason?: string;
  task?: string; // its key, when it is about one
  to?: string; // whom it was given to
  file?: string; // the name of one that came or went
  took?: Place; // what of the case waited for what was sent
}

const plain: Record<string, Pair> = {
  StartInstance: words.started,
  CompleteTask: words.completed,
  CancelInstance: words.cancelled,
  ModifyInstance: words.modified,
  MigrateInstance: words.migrated,
  SetVariables: words.variables,
  ReturnTask: words.returned,
  WithdrawTask: words.withdrawn,
  DelegateTask: words.delegated,
  ResolveTask: words.resolved,
  RecallTask: words.recalled,
  AddSigners: words.signers_added,
  RemoveSigner: words.signer_removed,
  GiveOpinion: words.signed,
  AttachFile: words.file_attached,
  WithdrawFile: words.file_withdrawn,
};

const about_a_task = [
  'TaskAssigned', 'TaskUpdated', 'TaskCompleted', 'TaskReturned', 'TaskDelegated', 'DelegationEnded', 'SignersAdded',
  'SignerRemoved', 'OpinionGiven', 'FileAttached',
];

// What of a task one can change beside its holder; as it was last.
type Arrangement = Record<string, unknown>;
const arranged = ['candidate_groups', 'candidate_users', 'department', 'due', 'follow_up', 'priority'];

function arrangement_of(event: Record<string, unknown>): Arrangement {
  return Object.fromEntries(arranged.map((name) => [name, event[name]]));
}

const differ = (a: Arrangement, b: Arrangement, name: string) => JSON.stringify(a[name]) !== JSON.stringify(b[name]);

// A change that changes nothing is a remark; one that only raises the priority, an urging.
function update_text(before: Arrangement | undefined, after: Arrangement): Pair {
  if (before === undefined) return words.updated;
  const changed = arranged.filter((name) => differ(before, after, name));
  if (changed.length === 0) return words.commented;
  const rises = Number(after['priority'] ?? 50) >= urgent_from;
  return changed.length === 1 && changed[0] === 'priority' && rises ? words.urged : words.updated;
}

// The history leaves out what is usual: to be assigned by another.
function assignment(event: Record<string, unknown>): { what: Pair; to?: string } {
  if (event['how'] === 'unclaimed' || !event['assignee']) return { what: words.given_back };
  if (event['how'] === 'claimed') return { what: words.claimed };
  return { what: words.reassigned, to: String(event['assignee']) };
}

// What waited for the messages that came, by the position of their record.
function takers_of(records: HistoryRecord[]): Map<string, Place> {
  const definitions = definitions_of(records);
  const waiting = new Map<string, Place>();
  const takers = new Map<string, Place>();
  for (const [i, { command, events, position }] of records.entries()) {
    for (const [kind, event] of events) {
      const subscription = String(event['subscription']);
      const place = waiting.get(subscription);
      if (kind === 'Subscribed')
        waiting.set(subscription, { definition: definitions[i] ?? '', element: Number(event['element']) });
      if (kind === 'MessageReceived' && command === 'DeliverMessage' && place) takers.set(position, place);
    }
  }
  return takers;
}

export function deeds_of(records: HistoryRecord[]): Deed[] {
  const before = new Map<string, Arrangement>();
  const files = new Map<string, string>();
  const deeds: Deed[] = [];
  const taken = takers_of(records);
  for (const record of records) {
    let file: string | undefined;
    let found: { what: Pair; to?: string } | undefined;
    let task: string | undefined;
    for (const [kind, event] of record.events) {
      const key = String(event['task'] ?? '');
      if (kind === 'TaskOpened') before.set(key, arrangement_of(event));
      if (kind === 'TaskAssigned' && record.command === 'AssignTask') found = assignment(event);
      if (kind === 'TaskUpdated') {
        const after = arrangement_of(event);
        found = { what: update_text(before.get(key), after) };
        before.set(key, after);
      }
      if (kind === 'TaskDelegated') found = { what: words.delegated, to: String(event['to']) };
      // Facts leave out what is usual: to disagree.
      if (kind === 'OpinionGiven') found = { what: event['agrees'] ? words.signed_agrees : words.signed_disagrees };
      if (kind === 'FileAttached') files.set(String(event['attachment']), String(event['name']));
      if (kind === 'FileAttached' || kind === 'FileWithdrawn') file = files.get(String(event['attachment']));
      if (about_a_task.includes(kind)) task ??= key;
    }
    const took = taken.get(record.position);
    const what = found?.what ?? (took ? words.sent : plain[record.command]);
    if (what === undefined || !record.actor.name) continue;
    deeds.push({
      position: record.position,
      at: record.at,
      who: record.actor.name,
      what,
      ...(record.actor.department && { department: record.actor.department }),
      ...(record.actor.actingFor && { acting_for: record.actor.actingFor }),
      ...(record.reason && { reason: record.reason }),
      ...(task && { task }),
      ...(found?.to && { to: found.to }),
      ...(file && { file }),
      ...(took && { took }),
    });
  }
  return deeds;
}
