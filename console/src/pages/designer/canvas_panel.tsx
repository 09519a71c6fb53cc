// The place of the diagram on the page, and what is done with the view of it.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../words/words';
import type { Draft } from './drafts/drafts';
import type { InStep } from './in_step';
import { take_away } from './take_away';
import { words } from './words';

function useStack(step: InStep | null) {
  const [, draw] = useState(0);
  useEffect(() => step?.editor.on('commandStack.changed', () => draw((count) => count + 1)), [step]);
  const stack = step?.editor.service('commandStack');
  return { stack, can_undo: stack?.canUndo() ?? false, can_redo: stack?.canRedo() ?? false };
}

function Compare({ draft }: { draft: Draft }) {
  if (draft.of === undefined) return null;
  return <a href={`/designer/compare?old=${draft.of}&draft=${draft.id}`}>{say(words.compare)}</a>;
}

function Bar({ step, draft }: { step: InStep; draft: Draft }) {
  const { stack, can_undo, can_redo } = useStack(step);
  const { editor } = step;
  const picture = async () => take_away(draft.name.replace(/bpmn$/, 'svg'), await editor.picture(), 'image/svg+xml');
  const acts: [text: string, act: () => void, is_off?: boolean][] = [
    [say(words.undo), () => stack?.undo(), !can_undo],
    [say(words.redo), () => stack?.redo(), !can_redo],
    [say(words.zoom_whole), () => editor.whole()],
    [say(words.zoom_in), () => editor.zoom_by(1.3)],
    [say(words.zoom_out), () => editor.zoom_by(1 / 1.3)],
    [say(words.lay_out), () => void step.lay_out(), step.unreadable.value !== null],
    [say(words.download_picture), () => void picture()],
  ];
  return (
    <div class="row canvas-bar no-print" role="group" aria-label={say(words.zoom)}>
      {acts.map(([text, act, is_off]) => (
        <button type="button" class="small" onClick={act} disabled={is_off ?? false}>
          {text}
        </button>
      ))}
      <Compare draft={draft} />
    </div>
  );
}

interface Props {
  host: RefObject<HTMLDivElement>;
  step: InStep | null;
  draft: Draft;
}

export function CanvasPanel({ host, step, draft }: Props) {
  const is_held = step !== null && step.unreadable.value !== null;
  useEffect(() => {
    if (host.current === null) return;
    host.current.toggleAttribute('inert', is_held); // what is drawn now would overwrite what is typed
    host.current.dataset['drawn'] = String(step?.drawn.value ?? '');
  }, [is_held, step?.drawn.value]);
  return (
    <section class="canvas-panel" aria-label={say(words.canvas)}>
      {step && <Bar step={step} draft={draft} />}
      <div class={is_held ? 'canvas is-held' : 'canvas'} ref={host} />
    </section>
  );
}
