// All open tasks that the person sees, kept in step with the departments' inboxes for as long as the pages are open.
import { computed, effect, signal } from '@preact/signals';
import { get } from '../../api/client';
import { InboxTap, type Notice, type Place, wait_before } from '../../api/inbox_socket';
import { Refusal, will_pass } from '../../api/problem';
import { find_out, has_expired, me } from '../../api/session';
import { report_tap } from '../../shell/connection';
import { by_urgency, type Task } from './task';

interface TaskPage {
  items: Task[];
  page: { next?: string; hasMore: boolean };
  asOf?: { department: string; epoch: string; seq: string };
}

const open_tasks = signal<ReadonlyMap<string, Task>>(new Map());
export const is_loaded = signal(false);
export const load_failure = signal<unknown>(null);
export const sorted_tasks = computed(() => [...open_tasks.value.values()].sort(by_urgency));
export const task_of = (key: string): Task | undefined => open_tasks.value.get(key);

// Those who want to know of notices as they come (announcements, desktop notifications, the open task): what came
// together, each with the task as it is now and as it was.
export interface News {
  notice: Notice;
  task: Task | undefined;
  before: Task | undefined;
}
type Listener = (news: News[]) => void;
const listeners = new Set<Listener>();
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const page_size = 1000;

async function read_all(): Promise<Map<string, Task>> {
  const all = new Map<string, Task>();
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const page: TaskPage = await get<TaskPage>(`/v2/user-tasks?state=open&limit=${page_size}${from}`);
    for (const task of page.items) all.set(task.userTaskKey, task);
    after = page.page.hasMore ? page.page.next : undefined;
  }
  return all;
}

// The place in the stream is read before the list: what happens in between is told again, and none is missed.
async function place_of(department: string): Promise<Place> {
  const page = await get<TaskPage>(`/v2/user-tasks?state=open&limit=1&department=${encodeURIComponent(department)}`);
  return page.asOf ?? { epoch: '', seq: '0' };
}

let is_started = false;
let failures = 0;
let next_try: ReturnType<typeof setTimeout> | undefined;

// What fails for a moment only is tried again by itself; its reason stands there until then.
export async function start(): Promise<void> {
  if (is_started) return;
  is_started = true;
  clearTimeout(next_try);
  try {
    const departments = me.peek()?.departments ?? [];
    const places = await Promise.all(departments.map(place_of));
    open_tasks.value = await read_all();
    is_loaded.value = true;
    load_failure.value = null;
    departments.forEach((department, i) => open_tap(department, places[i] ?? null));
  } catch (thrown) {
    is_started = false;
    load_failure.value = thrown;
    if (will_pass(thrown)) next_try = setTimeout(() => void start(), wait_before(failures++));
  }
}

function open_tap(department: string, place: Place | null): void {
  const tap = new InboxTap(department, place, {
    on_notice: take,
    on_state: (state, behind) => {
      report_tap(department, { state, behind });
      // The session may be what has ended; asking says so.
      if (state === 'offline' || state === 'refused') find_out().catch(() => undefined);
    },
    resync: async () => {
      const fresh = await place_of(department);
      open_tasks.value = await read_all();
      return fresh;
    },
  });
  window.addEventListener('online', () => tap.hurry());
  tap.open();
  // Signed in again: what was refused may be tried.
  effect(() => {
    if (!has_expired.value) tap.hurry();
  });
}

// Notices that came together are looked after together.
let waiting: Notice[] = [];
let is_working = false;
const many = 25;

function take(notice: Notice): void {
  if (!notice.subject.startsWith('task/')) return;
  waiting.push(notice);
  if (!is_working) void work();
}

async function work(): Promise<void> {
  is_working = true;
  while (waiting.length > 0) {
    const taken = waiting;
    waiting = [];
    try {
      await look_after(taken);
    } catch {
      // Offline in between: the tap says so, and on coming back the list is read whole.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      waiting = [...taken, ...waiting];
    }
  }
  is_working = false;
}

async function look_after(notices: Notice[]): Promise<void> {
  const before = open_tasks.peek();
  if (notices.length > many) {
    open_tasks.value = await read_all();
  } else {
    await Promise.all([...new Set(notices.map((notice) => notice.subject.slice(5)))].map(refresh));
  }
  const news = notices.map((notice) => {
    const key = notice.subject.slice(5);
    return { notice, task: open_tasks.peek().get(key), before: before.get(key) };
  });
  for (const listener of listeners) listener(news);
  if (notices.length > many) await new Promise((resolve) => setTimeout(resolve, 500)); // let more come together
}

// Reads one task again: it is in the list afterwards when it is open and seen, else it is not.
export async function refresh(key: string): Promise<Task | undefined> {
  let task: Task | undefined;
  try {
    task = await get<Task>(`/v2/user-tasks/${key}`);
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.problem.status !== 404) throw thrown;
  }
  keep(key, task);
  return task;
}

export function keep(key: string, task: Task | undefined): void {
  const last = open_tasks.peek().get(key);
  if (task !== undefined && last !== undefined && last.revision > task.revision) return;
  const next = new Map(open_tasks.peek());
  if (task?.state === 'open') next.set(key, task);
  else next.delete(key);
  open_tasks.value = next;
}
