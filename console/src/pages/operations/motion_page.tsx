// One case as those who run the system see it: where it stands, without what is in it; and how it is put elsewhere.
import { useMemo } from 'preact/hooks';
import { get } from '../../api/client';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import '../cases/cases.css';
import { type Model, model_of, name_of } from '../cases/model';
import { state_text } from '../cases/state_mark';
import { CancelPanel } from './cancel_panel';
import type { Place } from './heat_diagram';
import { error_text } from './incident_words';
import { MigratePanel } from './migrate_panel';
import type { Standing } from './motion';
import { ModifyPanel, type Movable } from './modify_panel';
import { Facts, OperationsFrame, operates, RefreshButton, Wide } from './operations_frame';
import { PlacesDiagram } from './places_diagram';
import { process_name, read_versions, read_xml, type Version } from './read';
import { words } from './words';

interface CaseFile {
  standing: Standing;
  model: Model;
  versions: Version[];
}

async function read_file(key: string, signal: AbortSignal): Promise<CaseFile> {
  const [standing, versions] = await Promise.all([
    get<Standing>(`/v2/operations/process-instances/${encodeURIComponent(key)}`, signal),
    read_versions(signal),
  ]);
  const xml = await read_xml(standing.processDefinitionKey, signal);
  return { standing, model: model_of(xml, standing.processDefinitionId), versions };
}

function places_of({ tokens, incidents }: Standing, model: Model, key: string): Place[] {
  const counts = new Map<string, number>();
  for (const one of tokens) counts.set(one.elementId, (counts.get(one.elementId) ?? 0) + 1);
  const troubled = new Set(incidents.map((one) => one.elementId));
  return [...new Set([...counts.keys(), ...troubled])].map((id) => {
    const n = counts.get(id) ?? 0;
    const said = say(words.place_said, { name: name_of(model, id), n, what: say(words.tokens) });
    const [heat, text] = n > 0 ? [1, String(n)] : [0, ''];
    return { id, heat, text, said, to: `/cases/${key}`, has_incident: troubled.has(id) };
  });
}

function waits_for(one: Standing['tokens'][number]): string {
  if (one.incidentKey) return say(words.waits_incident, { key: one.incidentKey });
  if (one.userTaskKey) return say(words.waits_task, { key: one.userTaskKey });
  if (one.jobKey) return say(words.waits_job, { key: one.jobKey });
  if (one.calledProcessInstanceKey) return say(words.waits_case, { key: one.calledProcessInstanceKey });
  return '';
}

const token_name = (one: Standing['tokens'][number]): string => one.elementName || one.elementId;

function TokensTable({ standing }: { standing: Standing }) {
  return (
    <Wide label={say(words.tokens_now)}>
      <table class="counts">
        <thead>
          <tr>
            {[words.element, words.waits_for, words.token].map((one) => (
              <th scope="col">{say(one)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standing.tokens.map((one) => (
            <tr key={one.token} data-token={one.token} data-at={one.elementId}>
              <td>
                {token_name(one)} <span class="quiet">{one.elementId}</span>
              </td>
              <td>{waits_for(one)}</td>
              <td>{one.token}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function IncidentsList({ standing, model }: { standing: Standing; model: Model }) {
  if (standing.incidents.length === 0) return null;
  return (
    <section class="panel">
      <h2>{say(words.incidents)}</h2>
      <ul class="outcomes">
        {standing.incidents.map((one) => (
          <li key={one.incidentKey}>
            <span class="mark mark-red">{error_text(one.errorType)}</span> {name_of(model, one.elementId)}
            <div lang="en">{one.errorMessage}</div>
          </li>
        ))}
      </ul>
      <a href={`/operations/incidents?case=${standing.processInstanceKey}`}>{say(words.to_incidents)}</a>
    </section>
  );
}

// Each token by itself; of those at one element, told apart by their numbers.
const movable_tokens = (standing: Standing): Movable[] =>
  standing.tokens.map((one) => ({
    id: String(one.token),
    name: token_name(one),
    more: say(words.token_n, { n: one.token }),
  }));

const movable_elements = (standing: Standing): Movable[] =>
  [...new Map(standing.tokens.map((one) => [one.elementId, one])).values()].map((one) => ({
    id: one.elementId, name: token_name(one), more: one.elementId,
  }));

function Ends({ standing }: { standing: Standing }) {
  const lines = standing.tokens.map((one) => {
    const waits = waits_for(one);
    return waits === '' ? token_name(one) : say(words.ends_with, { name: token_name(one), what: waits });
  });
  return (
    <div>
      <p>{say(words.ends_too)}</p>
      <ul class="faults">
        {lines.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Acts({ file, again }: { file: CaseFile; again: () => void }) {
  const { standing, model, versions } = file;
  const key = standing.processInstanceKey;
  const from = versions.find((one) => one.processDefinitionKey === standing.processDefinitionKey);
  const names = new Map([[key, standing.businessKey || key]]);
  const keys = useMemo(() => [key], [key]);
  const tokens = movable_tokens(standing);
  return (
    <section class="acts">
      <h2>{say(words.acts)}</h2>
      <details class="panel">
        <summary>{say(words.modify)}</summary>
        <ModifyPanel keys={keys} names={names} movable={tokens} model={model} of="token" on_done={again} />
      </details>
      <details class="panel">
        <summary>{say(words.migrate)}</summary>
        {from && (
          <MigratePanel
            keys={keys}
            names={names}
            from={from}
            versions={versions}
            sources={movable_elements(standing)}
            on_done={again}
          />
        )}
      </details>
      <details class="panel">
        <summary>{say(words.cancel_case)}</summary>
        <CancelPanel keys={keys} names={names} ends={<Ends standing={standing} />} on_done={again} />
      </details>
    </section>
  );
}

function CaseFacts({ standing, versions }: { standing: Standing; versions: Version[] }) {
  const name = process_name(versions, standing.processDefinitionId);
  const version = say(words.process_version, { name, version: standing.processDefinitionVersion });
  const facts: [string, preact.ComponentChildren][] = [
    [say(words.state), state_text(standing.state)],
    [say(words.process), <a href={`/operations/processes/${standing.processDefinitionKey}`}>{version}</a>],
    [say(words.key), standing.processInstanceKey],
    [say(words.started), standing.startDate && moment_text(standing.startDate)],
    [say(words.ended), standing.endDate && moment_text(standing.endDate)],
  ];
  return (
    <Facts facts={facts} />
  );
}

function TokenLegend() {
  return (
    <ul class="legend quiet">
      <li class="legend-token">{say(words.stands_here)}</li>
      <li class="legend-incident">{say(words.incidents)}</li>
    </ul>
  );
}

export default function MotionPage({ values }: PageProps) {
  const key = values['key'] ?? '';
  const asked = useAnswer((signal) => read_file(key, signal), [key]);
  const file = asked.answer;
  const places = useMemo(() => (file ? places_of(file.standing, file.model, key) : []), [file, key]);
  const title = say(words.case_named, { name: file?.standing.businessKey || key });
  const is_open = file?.standing.state === 'active';
  return (
    <OperationsFrame title={title} beside={<RefreshButton again={asked.again} />}>
      <p class="row no-print">
        <a href="/operations/cases">← {say(words.back_to_cases)}</a>
        <a href={`/cases/${key}`}>{say(words.history_of_case)}</a>
      </p>
      {asked.thrown !== undefined && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {!file && asked.thrown === undefined && <Loading />}
      {file && <CaseFacts standing={file.standing} versions={file.versions} />}
      {file && <IncidentsList standing={file.standing} model={file.model} />}
      {file && (
        <PlacesDiagram
          xml={file.model.xml}
          has_diagram={file.model.has_diagram}
          places={places}
          legend={<TokenLegend />}
        />
      )}
      {file && is_open && <TokensTable standing={file.standing} />}
      {file && is_open && operates() && <Acts file={file} again={asked.again} />}
    </OperationsFrame>
  );
}
