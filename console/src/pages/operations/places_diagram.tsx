// The diagram with its legend and its buttons.
import { useEffect, useRef } from 'preact/hooks';
import { DrawingNotice } from '../../drawing/drawing_notice';
import { ProblemBox } from '../../parts/problem';
import { say } from '../../words/words';
import { words as of_cases } from '../cases/words';
import type { HeatDiagram, Place } from './heat_diagram';
import { useDiagram } from './use_diagram';
import { words } from './words';

function ZoomBar({ diagram }: { diagram: HeatDiagram }) {
  const buttons: [string, () => void][] = [
    [say(words.zoom_place), () => diagram.to_token()],
    [say(of_cases.zoom_fit), () => diagram.whole()],
    [say(of_cases.zoom_in), () => diagram.zoom_by(1.3)],
    [say(of_cases.zoom_out), () => diagram.zoom_by(1 / 1.3)],
  ];
  return (
    <div class="row zoom-bar no-print" role="group" aria-label={say(of_cases.diagram)}>
      {buttons.map(([name, act]) => (
        <button type="button" key={name} onClick={act}>
          {name}
        </button>
      ))}
    </div>
  );
}

interface Props {
  xml: string;
  has_diagram: boolean;
  places: readonly Place[];
  legend: preact.ComponentChildren;
}

export function PlacesDiagram({ xml, has_diagram, places, legend }: Props) {
  const { host, diagram, thrown, progress } = useDiagram(xml);
  const drawn = useRef<HeatDiagram | null>(null);
  useEffect(() => {
    if (diagram === null) return;
    diagram.show_places(places);
    if (drawn.current !== diagram) diagram.to_token();
    drawn.current = diagram;
    if (host.current) host.current.dataset['drawn'] = String(places.length);
  }, [diagram, places]);
  if (!has_diagram) return <p class="panel">{say(of_cases.no_diagram)}</p>;
  return (
    <section class="panel diagram-panel">
      <div class="row">
        <h2>{say(of_cases.diagram)}</h2>
        {legend}
        {diagram && <ZoomBar diagram={diagram} />}
      </div>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      <DrawingNotice progress={progress} />
      <div class="diagram" ref={host} />
    </section>
  );
}
