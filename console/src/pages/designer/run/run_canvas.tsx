// The diagram with the tokens of a dry run on it, apart from the one that is drawn on.
import { useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DrawingNotice } from '../../../drawing/drawing_notice';
import type { Progress } from '../../../drawing/progress';
import { ProblemBox } from '../../../parts/problem';
import { say } from '../../../words/words';
import { words } from '../words';
import { tokens_of } from './played';
import type { Run } from './run';
import { RunDiagram } from './run_diagram';

export default function RunCanvas({ run }: { run: Run }) {
  const host = useRef<HTMLDivElement>(null);
  const [open, set_open] = useState<{ diagram: RunDiagram; text: string } | null>(null);
  const [thrown, set_thrown] = useState<unknown>(null);
  const progress = useSignal<Progress | null>(null);
  const text = run.model.value?.text;
  const { moment } = run;
  // One of another text is closed by the time that this one is drawn.
  const diagram = open !== null && open.text === text ? open.diagram : null;
  useEffect(() => {
    if (host.current === null || text === undefined) return undefined;
    let is_over = false;
    const made = new RunDiagram(host.current, (now) => (progress.value = now));
    made.open(text).then(
      () => is_over || set_open({ diagram: made, text }),
      (refused: unknown) => is_over || set_thrown(refused),
    );
    return () => {
      is_over = true;
      made.close();
    };
  }, [text]);
  useEffect(() => {
    if (diagram === null || moment === null) return;
    const incidents = moment.cases.flatMap((one) => one.incidents.map((incident) => incident.elementId));
    const gone = moment.conditions.filter((one) => one.held).map((one) => one.flowId);
    diagram.show({ tokens: tokens_of(moment.cases), incidents, gone });
    diagram.follow();
  }, [diagram, moment]);
  const shown = run.shown.value;
  useEffect(() => {
    if (diagram !== null && shown !== null) diagram.look_at(shown.id);
  }, [diagram, shown]);
  const views: [text: string, act: () => void][] = [
    [say(words.zoom_whole), () => diagram?.whole()],
    [say(words.zoom_in), () => diagram?.zoom_by(1.3)],
    [say(words.zoom_out), () => diagram?.zoom_by(1 / 1.3)],
  ];
  return (
    <>
      <div class="row canvas-bar no-print" role="group" aria-label={say(words.zoom)}>
        {views.map(([text, act]) => (
          <button type="button" class="small" disabled={diagram === null} onClick={act}>
            {text}
          </button>
        ))}
      </div>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      <DrawingNotice progress={progress} />
      <div class="canvas diagram run-canvas" data-run-drawn={diagram === null ? '' : 'yes'} ref={host} />
    </>
  );
}
