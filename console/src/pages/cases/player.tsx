// The line of time over the records of a case: by hand, by key, by itself, and by jumps.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { HistoryRecord } from '../../api/history';
import { say } from '../../words/words';
import { is_idle, nearest, places, wait_after } from './idle';
import { words } from './words';

const speeds = [1, 10, 100, 1000];
const fineness = 10_000;

export interface Marks {
  returns: boolean[];
  deadlines: boolean[];
  incidents: boolean[];
}

interface Props {
  records: HistoryRecord[];
  index: number;
  on_go: (index: number, how: 'push' | 'replace') => void;
  marks: Marks;
  said: string; // of the step that is shown
  is_ready: boolean; // it is shown
  children: ComponentChildren; // the jumps
}

const is_text_field = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches('textarea, select, [contenteditable]') ||
    (target instanceof HTMLInputElement && !['range', 'checkbox'].includes(target.type)));

// What a key means here; nothing when the element that has the focus needs it for itself.
function meaning(event: KeyboardEvent): 'previous' | 'next' | 'first' | 'last' | 'play' | null {
  const target = event.target as HTMLElement | null;
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || is_text_field(target))
    return null;
  const is_slider = target instanceof HTMLInputElement && target.type === 'range';
  if (event.key === 'ArrowLeft' || (is_slider && event.key === 'ArrowDown')) return 'previous';
  if (event.key === 'ArrowRight' || (is_slider && event.key === 'ArrowUp')) return 'next';
  if (event.key === 'Home') return 'first';
  if (event.key === 'End') return 'last';
  const takes_space = target?.matches('button, summary, a, input:not([type=range])') ?? false;
  return event.key === ' ' && !takes_space ? 'play' : null;
}

function Track({ records, at, marks }: { records: HistoryRecord[]; at: number[]; marks: Marks }) {
  const idle = is_idle(records);
  const kind = (i: number) =>
    marks.incidents[i] || marks.deadlines[i] ? 'tick-red' : marks.returns[i] ? 'tick-amber' : '';
  return (
    <div class="track" aria-hidden="true">
      {records.map((record, i) => (
        <span key={record.position} class={`tick ${kind(i)}`} style={{ left: `${(at[i] ?? 0) * 100}%` }} />
      ))}
      {idle.map((is_long, i) =>
        is_long ? (
          <span key={i} class="idle" style={{ left: `${(((at[i] ?? 0) + (at[i + 1] ?? 0)) / 2) * 100}%` }}>
            ⋯
          </span>
        ) : null,
      )}
    </div>
  );
}

export function Player({ records, index, on_go, marks, said, is_ready, children }: Props) {
  const [is_playing, set_playing] = useState(false);
  const [speed, set_speed] = useState(100);
  const [is_collapsed, set_collapsed] = useState(true);
  const last = records.length - 1;
  const at = places(records, is_collapsed);

  const step = (to: number, how: 'push' | 'replace' = 'replace') => {
    set_playing(false);
    if (to >= 0 && to <= last && to !== index) on_go(to, how);
  };
  const toggle = () => {
    if (!is_playing && index === last) on_go(0, 'replace');
    set_playing(!is_playing);
  };
  // The next step comes when this one has been seen.
  useEffect(() => {
    if (!is_playing || !is_ready) return undefined;
    if (index >= last) {
      set_playing(false);
      return undefined;
    }
    const timer = setTimeout(() => on_go(index + 1, 'replace'), wait_after(records, index, speed, is_collapsed));
    return () => clearTimeout(timer);
  }, [is_playing, is_ready, index, speed, is_collapsed]);
  useEffect(() => {
    const on_key = (event: KeyboardEvent) => {
      const wish = meaning(event);
      if (wish === null || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      if (wish === 'play') toggle();
      else step({ previous: index - 1, next: index + 1, first: 0, last }[wish]);
    };
    document.addEventListener('keydown', on_key);
    return () => document.removeEventListener('keydown', on_key);
  });

  const button = (label: string, to: number) => (
    <button type="button" disabled={to < 0 || to > last || to === index} onClick={() => step(to)}>
      {label}
    </button>
  );
  return (
    <section class="panel player no-print" aria-label={say(words.player)}>
      <div class="slider">
        <input
          type="range"
          min={0}
          max={fineness}
          step="any"
          value={(at[index] ?? 0) * fineness}
          aria-label={say(words.slider)}
          aria-valuetext={say(words.step_of, { n: index + 1, all: records.length })}
          onInput={(event) => step(nearest(at, Number(event.currentTarget.value) / fineness))}
        />
        <Track records={records} at={at} marks={marks} />
      </div>
      <p class="said" aria-live="polite">
        {said}
      </p>
      <div class="row">
        {button(say(words.first), 0)}
        {button(say(words.previous), index - 1)}
        <button type="button" class="main" disabled={records.length < 2} onClick={toggle}>
          {say(is_playing ? words.pause : words.play)}
        </button>
        {button(say(words.next), index + 1)}
        {button(say(words.last), last)}
        <label class="row speed">
          {say(words.speed)}
          <select value={speed} onChange={(event) => set_speed(Number(event.currentTarget.value))}>
            {speeds.map((one) => (
              <option key={one} value={one}>
                {say(words.speed_times, { n: one })}
              </option>
            ))}
          </select>
        </label>
        <label class="row">
          <input
            type="checkbox"
            checked={is_collapsed}
            onChange={(event) => set_collapsed(event.currentTarget.checked)}
          />
          {say(words.collapse)}
        </label>
      </div>
      {children}
      <p class="quiet keys">{say(words.keys)}</p>
    </section>
  );
}
