// Says what happens to the tasks, to eyes, ears and, if the person wants it, the desktop.
import { signal } from '@preact/signals';
import { me } from '../../api/session';
import { announce } from '../../shell/announcer';
import { say } from '../../words/words';
import { go } from '../../shell/router';
import { listen, type News } from './store';
import { is_mine, type Task, waits_for } from './task';
import { words } from './words';

const kept_under = 'baton.notify';
export type Wish = 'off' | 'on' | 'denied';

function kept(): Wish {
  if (typeof Notification === 'undefined') return 'denied';
  if (Notification.permission === 'denied') return 'denied';
  return Notification.permission === 'granted' && localStorage.getItem(kept_under) === 'on' ? 'on' : 'off';
}

export const desktop_wish = signal<Wish>(kept());

// Only after a click: a page that asks unasked is refused for good.
export async function want_notifications(): Promise<void> {
  if (typeof Notification === 'undefined') return;
  const permission = await Notification.requestPermission();
  desktop_wish.value = permission === 'granted' ? 'on' : permission === 'denied' ? 'denied' : 'off';
  localStorage.setItem(kept_under, desktop_wish.value);
}

// What is told of a task that stays where it is. Types that are not here, and those of cases, are passed over.
const of_its_time = {
  'cn.baton.task.due-soon.v1': words.task_due_soon,
  'cn.baton.task.overdue.v1': words.task_overdue,
  'cn.baton.task.suspended.v1': words.task_suspended,
  'cn.baton.task.resumed.v1': words.task_resumed,
};

export function text_of({ notice, task, before }: News): string {
  const account = me.peek();
  if (!account) return '';
  const values = { name: (task ?? before)?.name ?? '', case: case_text(task ?? before) };
  const of_time = of_its_time[notice.type as keyof typeof of_its_time];
  if (of_time) return task && waits_for(account, task) ? say(of_time, values) : '';
  if (task && !before && waits_for(account, task)) return say(words.task_came, values);
  const is_given = task && is_mine(account, task) && before?.assignee !== account.name;
  if (is_given && notice.type.includes('.assigned.')) return say(words.task_given, values);
  if (!task && before && waits_for(account, before)) return say(words.task_gone, values);
  return '';
}

const case_text = (task: Task | undefined): string => (task?.businessKey ? ` · ${task.businessKey}` : '');

// One's own acts are said where they are done, and need no news.
export const own_acts = new Set<string>();

function notify(text: string, address: string): void {
  if (desktop_wish.peek() !== 'on' || document.visibilityState === 'visible') return;
  const shown = new Notification(text, { tag: address });
  shown.onclick = () => {
    window.focus();
    go(address);
  };
}

const at_once_max = 3; // more are told as a number: nobody reads a hundred sentences

function tell(news: News[]): void {
  const worth = news
    .filter(({ notice, task }) => task !== undefined || !own_acts.has(notice.subject.slice(5)))
    .map((one) => ({ text: text_of(one), task: one.task }))
    .filter(({ text }) => text !== '');
  const came = worth.filter(({ task }) => task !== undefined);
  if (worth.length > at_once_max) {
    const text = say(words.many_came, { came: came.length, gone: worth.length - came.length });
    announce(text);
    if (came.length > 0) notify(text, '/tasks');
    return;
  }
  for (const { text, task } of worth) {
    announce(text);
    if (task) notify(text, `/tasks/${task.userTaskKey}`);
  }
}

let is_told = false;
export function tell_news(): void {
  if (is_told) return;
  is_told = true;
  listen(tell);
}
