// The place of the diagram on the page. Its code comes when the rest of the page is there.
import { useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DrawingNotice } from '../../drawing/drawing_notice';
import type { Progress } from '../../drawing/progress';
import { ProblemBox } from '../../parts/problem';
import { say } from '../../words/words';
import type { CaseDiagram, Shown } from './diagram';
import { type Model, name_of } from './model';
import type { State } from './state';
import { words } from './words';

function shown_of(state: State, gone: readonly string[]): Shown {
  const tokens = new Map<string, number>();
  for (const token of state.tokens) tokens.set(token.elementId, (tokens.get(token.elementId) ?? 0) + 1);
  return { tokens, gone, incidents: state.incidents.map((one) => one.elementId) };
}

function where_text(model: Model, state: State): string {
  const places = [...new Set(state.tokens.map((token) => name_of(model, token.elementId)))];
  return say(words.diagram_now, { where: places.join(say(words.comma)) || say(words.nobody_anywhere) });
}

function Legend() {
  return (
    <ul class="legend quiet">
      <li class="legend-token">{say(words.legend_token)}</li>
      <li class="legend-gone">{say(words.legend_gone)}</li>
      <li class="legend-incident">{say(words.legend_incident)}</li>
    </ul>
  );
}

function ZoomBar({ diagram }: { diagram: CaseDiagram }) {
  return (
    <div class="row zoom-bar no-print" role="group" aria-label={say(words.diagram)}>
      <button type="button" onClick={() => diagram.to_token()}>
        {say(words.zoom_token)}
      </button>
      <button type="button" onClick={() => diagram.whole()}>
        {say(words.zoom_fit)}
      </button>
      <button type="button" onClick={() => diagram.zoom_by(1.3)}>
        {say(words.zoom_in)}
      </button>
      <button type="button" onClick={() => diagram.zoom_by(1 / 1.3)}>
        {say(words.zoom_out)}
      </button>
    </div>
  );
}

function useDiagram(model: Model) {
  const host = useRef<HTMLDivElement>(null);
  const [open, set_open] = useState<{ diagram: CaseDiagram; model: Model } | null>(null);
  const [thrown, set_thrown] = useState<unknown>(null);
  const progress = useSignal<Progress | null>(null);
  useEffect(() => {
    let is_over = false;
    let opened: CaseDiagram | undefined;
    const begin = async () => {
      const code = await import('./diagram');
      if (is_over || host.current === null) return;
      opened = new code.CaseDiagram(host.current, (now) => (progress.value = now));
      await opened.open(model.xml);
      if (!is_over) set_open({ diagram: opened, model });
    };
    begin().catch((refused: unknown) => is_over || set_thrown(refused));
    return () => {
      is_over = true;
      opened?.close();
    };
  }, [model]);
  // One of another version is closed by the time that this one is drawn.
  return { host, diagram: open?.model === model ? open.diagram : null, thrown, progress };
}

export function DiagramPanel({ model, state, gone }: { model: Model; state: State; gone: readonly string[] }) {
  const { host, diagram, thrown, progress } = useDiagram(model);
  const drawn = useRef<CaseDiagram | null>(null);
  useEffect(() => {
    if (diagram === null) return;
    diagram.show(shown_of(state, gone));
    if (drawn.current === diagram) diagram.follow();
    else diagram.to_token();
    drawn.current = diagram;
    if (host.current) host.current.dataset['drawn'] = state.position;
  }, [diagram, state, gone]);
  return (
    <section class="panel diagram-panel">
      <div class="row">
        <h2>{say(words.diagram)}</h2>
        <Legend />
        {diagram && <ZoomBar diagram={diagram} />}
      </div>
      <p class="heard-only">{where_text(model, state)}</p>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      <DrawingNotice progress={progress} />
      <div class="diagram" ref={host} />
    </section>
  );
}
