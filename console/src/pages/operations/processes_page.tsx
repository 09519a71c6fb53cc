// Every process with every version of it: who deployed it, when, and how much of it is open.
import { person_name, read_organisation } from '../../api/organisation';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { address_of_cases } from './choice';
import { CountLink } from './count_link';
import { Cell, OperationsFrame, RefreshButton, Wide } from './operations_frame';
import { read_counts, read_versions, type Version, type VersionCounts } from './read';
import { words } from './words';

const nothing: VersionCounts = {
  processDefinitionKey: '',
  cases: 0,
  casesWithIncident: 0,
  tasks: 0,
  lateTasks: 0,
  jobs: 0,
  stuckJobs: 0,
  timers: 0,
};

function VersionRow({ version, counts, is_newest }: { version: Version; counts: VersionCounts; is_newest: boolean }) {
  const key = version.processDefinitionKey;
  return (
    <tr data-version={key}>
      <Cell head={words.version}>
        <a href={`/operations/processes/${key}`}>{say(words.version_n, { n: version.version })}</a>{' '}
        {is_newest && <span class="mark mark-green">{say(words.newest)}</span>}
        {version.versionTag && <div class="quiet">{version.versionTag}</div>}
      </Cell>
      <Cell head={words.deployed}>
        {version.deployedAt && moment_text(version.deployedAt)}
        <div class="quiet">{version.deployedBy && person_name(version.deployedBy)}</div>
      </Cell>
      <Cell head={words.running_cases}>
        <CountLink n={counts.cases} to={address_of_cases({ definition: key })} what={say(words.running_cases)} />
        {counts.oldestCase && <div class="quiet">{say(words.since, { when: moment_text(counts.oldestCase) })}</div>}
      </Cell>
      <Cell head={words.open_tasks}>
        {counts.tasks}{' '}
        {counts.lateTasks > 0 && <span class="mark mark-amber">{say(words.late_n, { n: counts.lateTasks })}</span>}
      </Cell>
      <Cell head={words.open_jobs}>
        {counts.jobs}{' '}
        {counts.stuckJobs > 0 && <span class="mark mark-red">{say(words.stuck_n, { n: counts.stuckJobs })}</span>}
      </Cell>
      <Cell head={words.timers}>{counts.timers}</Cell>
      <Cell head={words.cases_with_incident}>
        <CountLink
          n={counts.casesWithIncident}
          to={address_of_cases({ definition: key, incident: true })}
          what={say(words.cases_with_incident)}
          mark="mark-red"
        />
      </Cell>
    </tr>
  );
}

const heads = [
  words.version,
  words.deployed,
  words.running_cases,
  words.open_tasks,
  words.open_jobs,
  words.timers,
  words.cases_with_incident,
];

function ProcessPart({ versions, counts }: { versions: Version[]; counts: Map<string, VersionCounts> }) {
  const newest = versions[0]!;
  const name = newest.name || newest.processDefinitionId;
  return (
    <section data-process={newest.processDefinitionId}>
      <h2>
        {name} <span class="quiet">{newest.processDefinitionId}</span>
      </h2>
      <Wide label={name}>
        <table class="counts stacks versions">
          <thead>
            <tr>
              {heads.map((one) => (
                <th scope="col">{say(one)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map((one, i) => (
              <VersionRow
                key={one.processDefinitionKey}
                version={one}
                counts={counts.get(one.processDefinitionKey) ?? nothing}
                is_newest={i === 0}
              />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

// Versions of each process, the newest first; processes by their names.
export function by_process(versions: readonly Version[]): Version[][] {
  const found = new Map<string, Version[]>();
  for (const one of versions) found.set(one.processDefinitionId, [one, ...(found.get(one.processDefinitionId) ?? [])]);
  const all = [...found.values()].map((list) => list.sort((a, b) => b.version - a.version));
  const name = (list: Version[]) => list[0]!.name || list[0]!.processDefinitionId;
  return all.sort((a, b) => name(a).localeCompare(name(b), 'zh-CN'));
}

export default function ProcessesPage(_: PageProps) {
  const versions = useAnswer((signal) => read_versions(signal), []);
  const counts = useAnswer((signal) => read_counts(signal), []);
  useAnswer(read_organisation, []);
  const again = () => {
    versions.again();
    counts.again();
  };
  const thrown = versions.thrown ?? counts.thrown;
  const found = new Map((counts.answer?.items ?? []).map((one) => [one.processDefinitionKey, one]));
  return (
    <OperationsFrame title={say(words.processes)} beside={<RefreshButton again={again} />}>
      {thrown !== undefined && <ProblemBox thrown={thrown} retry={again} />}
      {(!versions.answer || !counts.answer) && thrown === undefined && <Loading />}
      {versions.answer?.length === 0 && <p class="empty">{say(words.none_deployed)}</p>}
      {counts.answer && versions.answer && by_process(versions.answer).map((one) => (
        <ProcessPart key={one[0]!.processDefinitionId} versions={one} counts={found} />
      ))}
      {counts.answer && <p class="quiet">{say(words.counted_at, { when: moment_text(counts.answer.at) })}</p>}
    </OperationsFrame>
  );
}
