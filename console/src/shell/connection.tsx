// How the page is connected, honestly: what is shown may be old, and for how much.
import { computed, signal } from '@preact/signals';
import type { TapState } from '../api/inbox_socket';
import { say, type Pair } from '../words/words';
import { words } from './words';

export interface TapReport {
  state: TapState;
  behind: number;
}

// By department; empty: this page needs no connection.
export const taps = signal<ReadonlyMap<string, TapReport>>(new Map());

export function report_tap(department: string, report: TapReport): void {
  const last = taps.value.get(department);
  if (last?.state === report.state && last.behind === report.behind) return;
  taps.value = new Map(taps.value).set(department, report);
}

const worst_first: TapState[] = ['refused', 'offline', 'connecting', 'catching_up', 'connected'];

export const connection = computed<TapReport | null>(() => {
  const all = [...taps.value.values()];
  const state = worst_first.find((one) => all.some((tap) => tap.state === one));
  if (state === undefined) return null;
  return { state, behind: all.reduce((sum, tap) => sum + tap.behind, 0) };
});

const texts: Record<TapState, Pair> = {
  connected: words.connected,
  connecting: words.connecting,
  catching_up: words.catching_up,
  offline: words.offline,
  refused: words.refused,
};

export function ConnectionState() {
  const now = connection.value;
  if (now === null) return null;
  return (
    <p class={`connection connection-${now.state}`} role="status">
      <span class="connection-mark" aria-hidden="true" />
      {say(texts[now.state], { n: now.behind })}
    </p>
  );
}
