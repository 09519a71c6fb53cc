import { useState } from 'preact/hooks';
import { ProblemBox } from '../../parts/problem';
import { go } from '../../shell/router';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { file_name } from './drafts/beginnings';
import { address_of, begin } from './drafts/drafts';
import { type Definition, type Process, processes_of, read_xml } from './versions';
import { words } from './words';

async function edit(definition: Definition): Promise<void> {
  const text = await read_xml(definition.processDefinitionKey);
  const name = file_name(definition.resourceName || definition.processDefinitionId, 'bpmn');
  go(
    address_of(
      await begin({ kind: 'bpmn', name, text, of: definition.processDefinitionKey, version: definition.version }),
    ),
  );
}

function Version({
  one,
  before,
  onRefused,
}: {
  one: Definition;
  before: Definition | undefined;
  onRefused: (thrown: unknown) => void;
}) {
  return (
    <div class="row version-row" data-definition={one.processDefinitionKey}>
      <span>{say(words.version_n, { n: one.version })}</span>
      <span class="quiet">{moment_text(one.deployedAt)}</span>
      <button type="button" class="small" onClick={() => void edit(one).catch(onRefused)}>
        {say(words.edit)}
      </button>
      {before && (
        <a href={`/designer/compare?old=${before.processDefinitionKey}&new=${one.processDefinitionKey}`}>
          {say(words.compare_with_previous)}
        </a>
      )}
    </div>
  );
}

function ProcessRow({ process, onRefused }: { process: Process; onRefused: (thrown: unknown) => void }) {
  const [newest, ...older] = process.versions;
  if (newest === undefined) return null;
  return (
    <li data-process={process.id}>
      <h3>
        {process.name} {process.name !== process.id && <code class="quiet">{process.id}</code>}
      </h3>
      <Version one={newest} before={older[0]} onRefused={onRefused} />
      {older.length > 0 && (
        <details>
          <summary>{say(words.older_versions, { n: older.length })}</summary>
          {older.map((one, i) => (
            <Version key={one.processDefinitionKey} one={one} before={older[i + 1]} onRefused={onRefused} />
          ))}
        </details>
      )}
    </li>
  );
}

export function DeployedList({ definitions }: { definitions: Definition[] }) {
  const [thrown, set_thrown] = useState<unknown>(null);
  const processes = processes_of(definitions);
  return (
    <section class="panel" aria-labelledby="deployed">
      <h2 id="deployed">{say(words.deployed)}</h2>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      {processes.length === 0 && <p class="quiet">{say(words.none_deployed)}</p>}
      <ul class="processes">
        {processes.map((one) => (
          <ProcessRow key={one.id} process={one} onRefused={set_thrown} />
        ))}
      </ul>
    </section>
  );
}
