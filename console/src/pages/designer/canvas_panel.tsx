// The place of the diagram on the page, and what is done with the view of it.
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DrawingNotice } from '../../drawing/drawing_notice';
import type { Progress } from '../../drawing/progress';
import { say } from '../../words/words';
import type { Draft } from './drafts/drafts';
import { HeldCanvas } from './held_canvas';
import type { InStep } from './in_step';
import { UndoButtons } from './step/undo_buttons';
import { take_away } from './take_away';
import type { Run } from './run/run';
import { run_words } from './run/words';
import { trial_words } from './trial/words';
import { words } from './words';

function Compare({ draft }: { draft: Draft }) {
  if (draft.of === undefined) return null;
  return <a href={`/designer/compare?old=${draft.of}&draft=${draft.id}`}>{say(words.compare)}</a>;
}

interface BarProps {
  step: InStep;
  draft: Draft;
  onTrial: () => void;
  onRun: () => void;
}

function Bar({ step, draft, onTrial, onRun }: BarProps) {
  const { editor } = step;
  const picture = async () => take_away(draft.name.replace(/bpmn$/, 'svg'), await editor.picture(), 'image/svg+xml');
  const acts: [text: string, act: () => void, is_off?: boolean][] = [
    [say(words.zoom_whole), () => editor.whole()],
    [say(words.zoom_in), () => editor.zoom_by(1.3)],
    [say(words.zoom_out), () => editor.zoom_by(1 / 1.3)],
    [say(words.lay_out), () => void step.lay_out(), step.unreadable.value !== null],
    [say(words.download_picture), () => void picture()],
    [say(trial_words.try_out), onTrial, step.unreadable.value !== null],
    [say(run_words.run), onRun, step.unreadable.value !== null],
  ];
  return (
    <div class="row canvas-bar no-print" data-of-picture role="group" aria-label={say(words.zoom)}>
      <UndoButtons step={step} />
      {acts.map(([text, act, is_off]) => (
        <button type="button" class="small" onClick={act} disabled={is_off ?? false}>
          {text}
        </button>
      ))}
      <Diagrams step={step} />
      <Compare draft={draft} />
    </div>
  );
}

function Diagrams({ step }: { step: InStep }) {
  void step.drawn.value;
  const { diagrams, shown_diagram } = step.editor;
  if (diagrams.length < 2) return null;
  return (
    <select
      class="small"
      aria-label={say(words.diagrams)}
      value={shown_diagram}
      disabled={step.unreadable.value !== null}
      onChange={(event) => void step.show_diagram(event.currentTarget.value)}
    >
      {diagrams.map(({ id, name }, i) => (
        <option value={id}>{say(words.diagram_n, { n: i + 1, name })}</option>
      ))}
    </select>
  );
}

interface Props {
  host: RefObject<HTMLDivElement>;
  step: InStep | null;
  draft: Draft;
  progress: ReadonlySignal<Progress | null>;
  run: Run | null;
  onRun: () => void;
  onRunEnd: () => void;
}

type TrialCanvas = ComponentType<{ step: InStep }>;

// Its code comes when it is asked for.
function useTrial(step: InStep | null) {
  const [trial, set_trial] = useState<{ Canvas: TrialCanvas } | null>(null);
  const begin = async () => {
    const loaded = import('./trial/trial_canvas');
    await step?.settle();
    set_trial({ Canvas: (await loaded).default });
  };
  return { trial, begin: () => void begin(), end: () => set_trial(null) };
}

type RunCanvas = ComponentType<{ run: Run }>;

function useRunCanvas(is_wanted: boolean): RunCanvas | null {
  const [loaded, set_loaded] = useState<{ Canvas: RunCanvas } | null>(null);
  useEffect(() => {
    if (is_wanted) void import('./run/run_canvas').then((code) => set_loaded({ Canvas: code.default }));
  }, [is_wanted]);
  return loaded?.Canvas ?? null;
}

function EndBar({ text, onEnd }: { text: string; onEnd: () => void }) {
  return (
    <div class="row canvas-bar no-print">
      <button type="button" class="small" onClick={onEnd}>
        {text}
      </button>
    </div>
  );
}

export function CanvasPanel({ host, step, draft, progress, run, onRun, onRunEnd }: Props) {
  const { trial, begin, end } = useTrial(step);
  const RunCanvas = useRunCanvas(run !== null);
  const is_tried = trial !== null && step !== null;
  // While its model cannot be run, what is drawn is seen, so that it can be mended.
  const is_run = run !== null && run.played.value !== null && run.faults.length === 0 && RunCanvas !== null;
  const is_drawn_on = !is_tried && run === null;
  return (
    <section class="canvas-panel" aria-label={say(words.canvas)}>
      {step && is_drawn_on && <Bar step={step} draft={draft} onTrial={begin} onRun={onRun} />}
      {is_tried && <EndBar text={say(trial_words.end)} onEnd={end} />}
      {run && <EndBar text={say(run_words.end)} onEnd={onRunEnd} />}
      {is_run && <RunCanvas run={run} />}
      {is_tried && <trial.Canvas step={step} />}
      <DrawingNotice progress={progress} />
      <HeldCanvas host={host} step={step} class="canvas" hidden={is_tried || is_run} />
    </section>
  );
}
