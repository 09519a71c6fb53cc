// Lets cases go on by another version of their process, element by element; tried whole before it is done.
import { useState } from 'preact/hooks';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { say } from '../../words/words';
import { type Model, model_of } from '../cases/model';
import { ElementSelect } from './element_select';
import { mapping_of, type Mapping } from './migrate_plan';
import { migration, type Outcome } from './motion';
import type { Movable } from './modify_panel';
import { PreviewAndDo } from './preview_and_do';
import { read_xml, type Version } from './read';
import { words } from './words';

interface MappingProps {
  sources: readonly Movable[];
  target: Model;
  mapping: Mapping;
  change: (id: string, target: string, renews: boolean) => void;
}

function MappingTable({ sources, target, mapping, change }: MappingProps) {
  return (
    <ul class="fates">
      {sources.map((one) => {
        const chosen = mapping[one.id];
        const is_there = target.by_id.has(one.id);
        return (
          <li class="fate" key={one.id} data-mapping={one.id}>
            <span>
              {one.name} {one.more && <span class="quiet">{one.more}</span>}
            </span>
            <ElementSelect
              label={say(words.maps_to, { name: one.name })}
              model={target}
              value={chosen?.target ?? ''}
              none={say(is_there ? words.same_element : words.not_there)}
              is_hidden_label
              choose={(id) => change(one.id, id, chosen?.renews ?? false)}
            />
            <label class="row">
              <input
                type="checkbox"
                checked={chosen?.renews ?? false}
                onChange={(event) => change(one.id, chosen?.target ?? '', event.currentTarget.checked)}
              />
              {say(words.renews)}
            </label>
          </li>
        );
      })}
    </ul>
  );
}

interface Props {
  keys: readonly string[];
  names: ReadonlyMap<string, string>;
  from: Version;
  versions: readonly Version[]; // of all processes
  sources: readonly Movable[]; // elements at which tokens stand
  on_done: (outcomes: Outcome[]) => void;
}

function PlanPart({ keys, names, target, sources, on_done }: Omit<Props, 'from' | 'versions'> & { target: Version }) {
  const [mapping, set_mapping] = useState<Mapping>({});
  const xml = useAnswer((signal) => read_xml(target.processDefinitionKey, signal), [target.processDefinitionKey]);
  if (xml.thrown !== undefined) return <ProblemBox thrown={xml.thrown} retry={xml.again} />;
  if (xml.answer === undefined) return <Loading />;
  const plan = { targetProcessDefinitionKey: target.processDefinitionKey, mappingInstructions: mapping_of(mapping) };
  return (
    <div class="stack">
      <div>
        <h3>{say(words.mapping)}</h3>
        <MappingTable
          sources={sources}
          target={model_of(xml.answer, target.processDefinitionId)}
          mapping={mapping}
          change={(id, to, renews) => set_mapping((last) => ({ ...last, [id]: { target: to, renews } }))}
        />
      </div>
      <PreviewAndDo
        motion={migration(keys, plan)}
        plan={JSON.stringify([keys, plan])}
        name={say(words.do_migrate)}
        is_whole
        names={names}
        on_done={on_done}
      />
    </div>
  );
}

export function MigratePanel({ from, versions, ...rest }: Props) {
  const of_process = versions.filter((one) => one.processDefinitionId === from.processDefinitionId);
  const others = of_process.filter((one) => one.processDefinitionKey !== from.processDefinitionKey);
  const [key, set_key] = useState('');
  const target = others.find((one) => one.processDefinitionKey === key);
  if (others.length === 0) return <p>{say(words.no_other_version)}</p>;
  return (
    <div class="stack">
      <label>
        {say(words.target_version)}
        <select value={key} onChange={(event) => set_key(event.currentTarget.value)}>
          <option value="">{say(words.choose_version)}</option>
          {[...others].reverse().map((one) => (
            <option key={one.processDefinitionKey} value={one.processDefinitionKey}>
              {say(words.process_version, { name: one.name || one.processDefinitionId, version: one.version })}
            </option>
          ))}
        </select>
      </label>
      {target && <PlanPart key={target.processDefinitionKey} {...rest} target={target} />}
    </div>
  );
}
