// Of a long list only the rows near the screen are in the page, so that ten thousand scroll as smoothly as ten.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props<T> {
  items: readonly T[];
  row: (item: T, index: number) => ComponentChildren;
  label: string;
}

const spare = 12; // rows above and below the screen
const all_below = 120; // fewer are simply there

export function row_span(top: number, screen: number, height: number, count: number): [number, number] {
  if (count <= all_below || height === 0) return [0, count];
  const first = Math.max(0, Math.floor(-top / height) - spare);
  const last = Math.min(count, Math.ceil((screen - top) / height) + spare);
  return [Math.min(first, count), Math.max(last, Math.min(first, count))];
}

export function WindowOfRows<T>({ items, row, label }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const height = useRef(76);
  const [span, set_span] = useState<[number, number]>([0, Math.min(items.length, all_below)]);

  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const element = list.current;
      if (!element) return;
      const one = element.querySelector('li:not(.gap)');
      if (one) height.current = one.getBoundingClientRect().height || height.current;
      const next = row_span(element.getBoundingClientRect().top, window.innerHeight, height.current, items.length);
      set_span((last) => (last[0] === next[0] && last[1] === next[1] ? last : next));
    };
    const soon = () => (frame ||= requestAnimationFrame(look));
    look();
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', soon);
      window.removeEventListener('resize', soon);
    };
  }, [items.length]);

  const [first, last] = span;
  const end = items.length <= all_below ? items.length : last;
  const gap = (rows: number) =>
    rows > 0 && <li class="gap" aria-hidden="true" style={{ height: `${rows * height.current}px` }} />;
  return (
    <ul class="task-list" ref={list} aria-label={label}>
      {gap(first)}
      {items.slice(first, end).map((item, i) => row(item, first + i))}
      {gap(items.length - end)}
    </ul>
  );
}
