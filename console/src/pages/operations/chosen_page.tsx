// Open cases by version and element; those that are chosen are moved, migrated or cancelled together.
import { useState } from 'preact/hooks';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { go } from '../../shell/router';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { type Model, model_of, name_of } from '../cases/model';
import type { Case } from '../cases/state';
import { StateMark } from '../cases/state_mark';
import { BatchPanels } from './batch_panels';
import { address_of_cases, cases_of_page, type Choice, choice_of, filter_of } from './choice';
import { Cell, OperationsFrame, operates, RefreshButton, Wide } from './operations_frame';
import { type Page, process_name, read_versions, read_xml, search_cases, type Version } from './read';
import { words } from './words';

function FilterForm({ choice, versions, model }: { choice: Choice; versions: Version[]; model: Model | undefined }) {
  const change = (part: Choice) => {
    const { after: _, ...rest } = choice;
    go(address_of_cases({ ...rest, ...part }));
  };
  return (
    <div class="panel find-form no-print" role="search">
      <label>
        {say(words.version)}
        <select
          value={choice.definition ?? ''}
          onChange={(event) => change({ definition: event.currentTarget.value, element: '' })}
        >
          <option value="">{say(words.all_versions)}</option>
          {[...versions].reverse().map((one) => (
            <option key={one.processDefinitionKey} value={one.processDefinitionKey}>
              {say(words.process_version, { name: one.name || one.processDefinitionId, version: one.version })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.element)}
        <select
          value={choice.element ?? ''}
          disabled={!model}
          onChange={(event) => change({ element: event.currentTarget.value })}
        >
          <option value="">{say(words.all_elements)}</option>
          {model?.elements.slice(1).map((one) => (
            <option key={one.id} value={one.id}>
              {one.name || one.id}
            </option>
          ))}
        </select>
      </label>
      <label class="row find-check">
        <input
          type="checkbox"
          checked={choice.incident ?? false}
          onChange={(event) => change({ incident: event.currentTarget.checked })}
        />
        {say(words.only_with_incident)}
      </label>
    </div>
  );
}

interface RowProps {
  one: Case;
  versions: Version[];
  is_chosen: boolean;
  choose: ((key: string, on: boolean) => void) | undefined;
}

function CaseRow({ one, versions, is_chosen, choose }: RowProps) {
  const key = one.processInstanceKey;
  const name = one.businessKey || key;
  return (
    <tr data-case={key}>
      {choose && (
        <td class="choose-cell">
          <input
            type="checkbox"
            checked={is_chosen}
            aria-label={say(words.choose_case, { name })}
            onChange={(event) => choose(key, event.currentTarget.checked)}
          />
        </td>
      )}
      <Cell head={words.case_number}>
        <a href={`/operations/cases/${key}`}>{name}</a>
        <div class="quiet">{key}</div>
      </Cell>
      <Cell head={words.process}>
        {say(words.process_version, {
          name: process_name(versions, one.processDefinitionId),
          version: one.processDefinitionVersion,
        })}
      </Cell>
      <Cell head={words.state}>
        <StateMark one={one} />
      </Cell>
      <Cell head={words.started}>{one.startDate && moment_text(one.startDate)}</Cell>
    </tr>
  );
}

interface TableProps {
  found: Page<Case>;
  versions: Version[];
  chosen: ReadonlyMap<string, string>;
  choose: (all: ReadonlyMap<string, string>) => void;
}

function CasesTable({ found, versions, chosen, choose }: TableProps) {
  const name_of_case = (one: Case) => one.businessKey || one.processInstanceKey;
  const toggle = (key: string, on: boolean) => {
    const next = new Map(chosen);
    const one = found.items.find((item) => item.processInstanceKey === key);
    if (on && one) next.set(key, name_of_case(one));
    else next.delete(key);
    choose(next);
  };
  const all_here = found.items.every((one) => chosen.has(one.processInstanceKey));
  const all = () => new Map(found.items.map((one) => [one.processInstanceKey, name_of_case(one)]));
  const toggle_all = () => choose(all_here ? new Map() : all());
  const heads = [words.case_number, words.process, words.state, words.started];
  return (
    <Wide label={say(words.cases)}>
      <table class="counts stacks">
        <thead>
          <tr>
            {operates() && (
              <th scope="col" class="choose-head">
                <input type="checkbox" checked={all_here} aria-label={say(words.choose_all)} onChange={toggle_all} />
              </th>
            )}
            {heads.map((one) => (
              <th scope="col">{say(one)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.items.map((one) => (
            <CaseRow
              key={one.processInstanceKey}
              one={one}
              versions={versions}
              is_chosen={chosen.has(one.processInstanceKey)}
              choose={operates() ? toggle : undefined}
            />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

interface FoundProps {
  choice: Choice;
  found: Page<Case>;
  versions: Version[];
  model: Model | undefined;
  again: () => void;
}

function Found({ choice, found, versions, model, again }: FoundProps) {
  const [chosen, set_chosen] = useState<ReadonlyMap<string, string>>(new Map());
  const anew = () => {
    set_chosen(new Map());
    again();
  };
  const element = choice.element && model ? name_of(model, choice.element) : undefined;
  if (found.items.length === 0) return <p class="empty">{say(words.none_open)}</p>;
  return (
    <>
      <p class="quiet" role="status">
        {say(element ? words.found_at : words.found, { n: found.items.length, name: element ?? '' })}
      </p>
      <CasesTable found={found} versions={versions} chosen={chosen} choose={set_chosen} />
      <p class="row no-print">
        {choice.after && <a href={address_of_cases({ ...choice, after: '' })}>{say(words.first_page)}</a>}
        {found.page.hasMore && found.page.next && (
          <a href={address_of_cases({ ...choice, after: found.page.next })}>{say(words.next_page)}</a>
        )}
      </p>
      {chosen.size > 0 && (
        <BatchPanels chosen={chosen} choice={choice} versions={versions} model={model} again={anew} />
      )}
    </>
  );
}

export default function ChosenPage({ query }: PageProps) {
  const choice = choice_of(query);
  const address = address_of_cases(choice);
  const versions = useAnswer((signal) => read_versions(signal), []);
  const version = versions.answer?.find((one) => one.processDefinitionKey === choice.definition);
  const model = useAnswer(async (signal) => {
    if (!version) return undefined;
    const xml = await read_xml(version.processDefinitionKey, signal);
    return { of: version.processDefinitionKey, model: model_of(xml, version.processDefinitionId) };
  }, [version?.processDefinitionKey]);
  const found = useAnswer(async (signal) => {
    const page = await search_cases(filter_of(choice), choice.after ?? '', cases_of_page, signal);
    return { address, page };
  }, [address]);
  const thrown = found.thrown ?? versions.thrown ?? model.thrown;
  const shown = model.answer?.of === choice.definition ? model.answer?.model : undefined;
  return (
    <OperationsFrame title={say(words.open_cases)} beside={<RefreshButton again={found.again} />}>
      <FilterForm choice={choice} versions={versions.answer ?? []} model={shown} />
      {thrown !== undefined && <ProblemBox thrown={thrown} retry={found.again} />}
      {!found.answer && thrown === undefined && <Loading />}
      {found.answer && (
        <Found
          key={found.answer.address}
          choice={choice}
          found={found.answer.page}
          versions={versions.answer ?? []}
          model={shown}
          again={found.again}
        />
      )}
    </OperationsFrame>
  );
}
