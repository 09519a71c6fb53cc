// What stands beside the diagram: one of several panels, all of them alive (the pattern of tabs of the ARIA guide).
import type { ComponentChildren } from 'preact';
import { say } from '../../words/words';
import { words } from './words';

export type Side = 'run' | 'properties' | 'outline' | 'xml' | 'json';

interface Props {
  sides: Side[];
  side: Side;
  onSide: (side: Side) => void;
  panels: Partial<Record<Side, ComponentChildren>>;
}

export function SideTabs({ sides, side, onSide, panels }: Props) {
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = sides[(sides.indexOf(side) + step + sides.length) % sides.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onSide(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <section class="side" data-side={side}>
      <div class="tabs" role="tablist" aria-label={say(words.side)} onKeyDown={move}>
        {sides.map((one) => (
          <button
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-controls={`side-${one}`}
            aria-selected={one === side}
            tabIndex={one === side ? 0 : -1}
            onClick={() => onSide(one)}
          >
            {say(words[one])}
          </button>
        ))}
      </div>
      {sides.map((one) => (
        <div
          class={`side-panel side-${one}`}
          role="tabpanel"
          id={`side-${one}`}
          aria-labelledby={`tab-${one}`}
          hidden={one !== side}
        >
          {panels[one]}
        </div>
      ))}
    </section>
  );
}
