// The place of the diagram on the page, and what is done with the view of it.
import type { RefObject } from 'preact';
import { say } from '../../words/words';
import type { Draft } from './drafts/drafts';
import { HeldCanvas } from './held_canvas';
import type { InStep } from './in_step';
import { UndoButtons } from './step/undo_buttons';
import { take_away } from './take_away';
import { words } from './words';

function Compare({ draft }: { draft: Draft }) {
  if (draft.of === undefined) return null;
  return <a href={`/designer/compare?old=${draft.of}&draft=${draft.id}`}>{say(words.compare)}</a>;
}

function Bar({ step, draft }: { step: InStep; draft: Draft }) {
  const { editor } = step;
  const picture = async () => take_away(draft.name.replace(/bpmn$/, 'svg'), await editor.picture(), 'image/svg+xml');
  const acts: [text: string, act: () => void, is_off?: boolean][] = [
    [say(words.zoom_whole), () => editor.whole()],
    [say(words.zoom_in), () => editor.zoom_by(1.3)],
    [say(words.zoom_out), () => editor.zoom_by(1 / 1.3)],
    [say(words.lay_out), () => void step.lay_out(), step.unreadable.value !== null],
    [say(words.download_picture), () => void picture()],
  ];
  return (
    <div class="row canvas-bar no-print" role="group" aria-label={say(words.zoom)}>
      <UndoButtons step={step} />
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
  return (
    <section class="canvas-panel" aria-label={say(words.canvas)}>
      {step && <Bar step={step} draft={draft} />}
      <HeldCanvas host={host} step={step} class="canvas" />
    </section>
  );
}
