import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Account, me } from '../../api/session';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { say, type Pair } from '../../words/words';
import { BatchBar } from './batch_bar';
import { begin } from './begin';
import './inbox.css';
import { desktop_wish, want_notifications } from './news';
import { assignee_text, TaskRow } from './row';
import { is_loaded, load_failure, sorted_tasks, start } from './store';
import { Recent } from './recent';
import { asked_of, is_free, is_mine, type Task, waits_for } from './task';
import { WindowOfRows } from './window_of_rows';
import { words } from './words';

interface View {
  id: string;
  name: Pair;
  shows: (account: Account, task: Task) => boolean;
}

const views: View[] = [
  { id: 'for_me', name: words.for_me, shows: waits_for },
  { id: 'mine', name: words.mine, shows: is_mine },
  { id: 'free', name: words.free, shows: (_, task) => is_free(task) },
  { id: 'to_sign', name: words.to_sign, shows: (account, task) => asked_of(account, task).length > 0 },
  { id: 'all', name: words.all, shows: () => true },
];

// They outlive the page: who comes back from a task finds the list as it was.
const view = signal('for_me');
const sought = signal('');
const selected = signal<ReadonlySet<string>>(new Set());

function contains(task: Task, text: string): boolean {
  const where = [task.name, task.businessKey ?? '', task.assignee ?? '', assignee_text(task), task.processDefinitionId];
  return where.some((one) => one.toLowerCase().includes(text));
}

function Views({ account }: { account: Account }) {
  return (
    <div class="views" role="group" aria-label={say(words.views)}>
      {views.map((one) => {
        const count = sorted_tasks.value.filter((task) => one.shows(account, task)).length;
        return (
          <button
            type="button"
            key={one.id}
            aria-pressed={view.value === one.id}
            onClick={() => {
              view.value = one.id;
              selected.value = new Set();
            }}
          >
            {say(one.name)} <span class="view-count">{count}</span>
          </button>
        );
      })}
    </div>
  );
}

function DesktopWish() {
  if (desktop_wish.value === 'on') return <span class="quiet">{say(words.notify_on)}</span>;
  if (desktop_wish.value === 'denied') return <span class="quiet">{say(words.notify_denied)}</span>;
  return (
    <button type="button" class="plain" onClick={() => void want_notifications()}>
      {say(words.notify)}
    </button>
  );
}

function Empty() {
  const is_search = sought.value !== '' || view.value !== 'for_me';
  return (
    <div class="empty">
      <h2>{say(is_search ? words.none_found : words.none_for_me)}</h2>
      <p>{say(is_search ? words.none_found_why : words.none_for_me_why)}</p>
    </div>
  );
}

function choose(key: string, is_selected: boolean): void {
  const next = new Set(selected.value);
  if (is_selected) next.add(key);
  else next.delete(key);
  selected.value = next;
}

function Tasks({ account }: { account: Account }) {
  const shows = views.find((one) => one.id === view.value)?.shows ?? waits_for;
  const text = sought.value.trim().toLowerCase();
  const shown = sorted_tasks.value.filter((task) => shows(account, task) && (text === '' || contains(task, text)));
  const picked = shown.filter((task) => selected.value.has(task.userTaskKey));
  const select_all = (all: boolean) => (selected.value = new Set(all ? shown.map((task) => task.userTaskKey) : []));
  if (shown.length === 0) return <Empty />;
  return (
    <>
      <div class="row list-head no-print">
        <label class="row">
          <input
            type="checkbox"
            checked={picked.length === shown.length}
            onChange={(event) => select_all(event.currentTarget.checked)}
          />
          {say(words.select_all)}
        </label>
        <span class="quiet">{say(words.counted, { n: shown.length })}</span>
        {picked.length > 0 && <BatchBar tasks={picked} on_done={() => select_all(false)} />}
      </div>
      <WindowOfRows
        items={shown}
        label={say(words.title)}
        row={(task, i) => (
          <TaskRow
            key={task.userTaskKey}
            task={task}
            position={i + 1}
            count={shown.length}
            is_selected={selected.value.has(task.userTaskKey)}
            on_select={(is_selected) => choose(task.userTaskKey, is_selected)}
          />
        )}
      />
    </>
  );
}

export default function ListPage() {
  useEffect(begin, []);
  const account = me.value;
  if (!account) return null;
  return (
    <>
      <div class="row page-head">
        <h1 tabIndex={-1}>{say(words.title)}</h1>
        <div class="row row-end no-print">
          <DesktopWish />
          <button type="button" class="plain" onClick={() => window.print()}>
            {say(words.print)}
          </button>
        </div>
      </div>
      <div class="row filters no-print">
        <Views account={account} />
        <input
          type="search"
          class="seek"
          aria-label={say(words.find)}
          placeholder={say(words.find)}
          value={sought.value}
          onInput={(event) => (sought.value = event.currentTarget.value)}
        />
      </div>
      {load_failure.value !== null && <ProblemBox thrown={load_failure.value} retry={() => void start()} />}
      {!is_loaded.value && load_failure.value === null && <Loading />}
      {is_loaded.value && <Tasks account={account} />}
      <Recent who={account.name} />
    </>
  );
}
