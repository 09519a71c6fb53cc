// What is done with the cases that were chosen. All of one version, or there is nothing to map or to move by.
import { useMemo } from 'preact/hooks';
import { useAnswer } from '../../parts/use_answer';
import { say } from '../../words/words';
import { type Model, name_of } from '../cases/model';
import { CancelPanel } from './cancel_panel';
import type { Choice } from './choice';
import { MigratePanel } from './migrate_panel';
import { ModifyPanel, type Movable } from './modify_panel';
import { read_elements, type Version } from './read';
import { words } from './words';

interface Props {
  chosen: ReadonlyMap<string, string>; // key, and what the case is called
  choice: Choice;
  versions: Version[];
  model: Model | undefined;
  again: () => void;
}

// Where tokens of this version stand; what the cases were chosen by comes first.
function useMovable(choice: Choice, model: Model | undefined): Movable[] {
  const counts = useAnswer(
    async (signal) => (choice.definition ? (await read_elements(choice.definition, signal)).elements : []),
    [choice.definition],
  );
  if (!model) return [];
  const ids = (counts.answer ?? []).filter((one) => one.tokens > 0).map((one) => one.elementId);
  if (choice.element) ids.unshift(choice.element);
  return [...new Set(ids)].map((id) => ({ id, name: name_of(model, id), more: id }));
}

export function BatchPanels({ chosen, choice, versions, model, again }: Props) {
  const keys = useMemo(() => [...chosen.keys()], [chosen]);
  const movable = useMovable(choice, model);
  const from = versions.find((one) => one.processDefinitionKey === choice.definition);
  return (
    <section class="acts no-print" data-chosen={chosen.size}>
      <h2>{say(words.acts_on, { n: chosen.size })}</h2>
      {!from && <p class="panel">{say(words.choose_version_first)}</p>}
      {from && model && (
        <>
          <details class="panel">
            <summary>{say(words.modify)}</summary>
            <ModifyPanel
              keys={keys}
              names={chosen}
              movable={movable}
              model={model}
              of="element"
              on_done={() => undefined}
            />
          </details>
          <details class="panel">
            <summary>{say(words.migrate)}</summary>
            <MigratePanel
              keys={keys}
              names={chosen}
              from={from}
              versions={versions}
              sources={movable}
              on_done={() => undefined}
            />
          </details>
        </>
      )}
      <details class="panel">
        <summary>{say(words.cancel_cases)}</summary>
        <CancelPanel keys={keys} names={chosen} on_done={() => undefined} />
      </details>
      <p>
        <button type="button" onClick={again}>
          {say(words.read_again)}
        </button>
      </p>
    </section>
  );
}
