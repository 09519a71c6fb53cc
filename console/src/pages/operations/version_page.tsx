// One version of a process: its diagram with what is open at each element, and a table that says the same.
import { useMemo, useState } from 'preact/hooks';
import { person_name, read_organisation } from '../../api/organisation';
import { get } from '../../api/client';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import '../cases/cases.css';
import { model_of } from '../cases/model';
import { age_text } from './age';
import { address_of_cases } from './choice';
import { ElementsTable } from './elements_table';
import { age_of, badge_count, heats, type Measure, measures, warmest } from './heat';
import type { Place } from './heat_diagram';
import { Facts, OperationsFrame, RefreshButton } from './operations_frame';
import { PlacesDiagram } from './places_diagram';
import { type ElementCounts, read_elements, read_xml, type Version } from './read';
import { words } from './words';

const names = { count: words.by_count, age: words.by_age, late: words.by_late };

function MeasureChoice({ by, choose }: { by: Measure; choose: (by: Measure) => void }) {
  return (
    <fieldset class="row measures no-print">
      <legend>{say(words.warmth)}</legend>
      {measures.map((one) => (
        <label key={one}>
          <input type="radio" name="measure" checked={by === one} onChange={() => choose(one)} /> {say(names[one])}
        </label>
      ))}
    </fieldset>
  );
}

function Legend() {
  return (
    <ul class="legend quiet">
      <li class="legend-heat">
        {say(words.cool)}
        {Array.from({ length: warmest }, (_, i) => (
          <span key={i} class={`heat-box heat-box-${i + 1}`} />
        ))}
        {say(words.warm)}
      </li>
      <li class="legend-incident">{say(words.incidents)}</li>
    </ul>
  );
}

export function places_of(elements: readonly ElementCounts[], by: Measure, at: string, key: string): Place[] {
  const warm = heats(elements, by, at);
  return elements.map((one) => {
    const name = one.elementName || one.elementId;
    const age = age_of(one, at);
    const n = badge_count(one, by);
    const waited = by === 'age' && age !== undefined ? age_text(age) : '';
    return {
      id: one.elementId,
      heat: warm.get(one.elementId) ?? 0,
      text: by === 'age' ? waited : n > 0 ? String(n) : '',
      said: say(waited ? words.place_age : words.place_said, { name, n, age: waited, what: say(names[by]) }),
      to: address_of_cases({ definition: key, element: one.elementId }),
      has_incident: one.incidents > 0,
    };
  });
}

function VersionFacts({ version }: { version: Version }) {
  const facts: [string, preact.ComponentChildren][] = [
    [say(words.deployed_at), version.deployedAt && moment_text(version.deployedAt)],
    [say(words.deployed_by), version.deployedBy && person_name(version.deployedBy)],
    [say(words.file), <code>{version.resourceName}</code>],
    [say(words.deployment), version.deploymentKey],
  ];
  return (
    <Facts facts={facts} />
  );
}

export default function VersionPage({ values }: PageProps) {
  const key = values['key'] ?? '';
  const [by, set_by] = useState<Measure>('count');
  const version = useAnswer((signal) => get<Version>(`/v2/process-definitions/${key}`, signal), [key]);
  const xml = useAnswer((signal) => read_xml(key, signal), [key]);
  const counts = useAnswer((signal) => read_elements(key, signal), [key]);
  useAnswer(read_organisation, []);
  const one = version.answer;
  const model = useMemo(
    () => (xml.answer && one ? model_of(xml.answer, one.processDefinitionId) : null),
    [xml.answer, one],
  );
  const found = counts.answer;
  const places = useMemo(() => (found ? places_of(found.elements, by, found.at, key) : []), [found, by, key]);
  const title = one
    ? say(words.process_version, { name: one.name || one.processDefinitionId, version: one.version })
    : say(words.version);
  const thrown = version.thrown ?? counts.thrown ?? xml.thrown;
  return (
    <OperationsFrame title={title} beside={<RefreshButton again={counts.again} />}>
      <p class="row no-print">
        <a href="/operations">← {say(words.back_to_processes)}</a>
        <a href={address_of_cases({ definition: key })}>{say(words.cases_of_version)}</a>
      </p>
      {thrown !== undefined && <ProblemBox thrown={thrown} retry={counts.again} />}
      {(!one || !model || !found) && thrown === undefined && <Loading />}
      {one && <VersionFacts version={one} />}
      {model && found && (
        <>
          <MeasureChoice by={by} choose={set_by} />
          <PlacesDiagram xml={model.xml} has_diagram={model.has_diagram} places={places} legend={<Legend />} />
          <ElementsTable elements={found.elements} at={found.at} definition={key} />
        </>
      )}
    </OperationsFrame>
  );
}
