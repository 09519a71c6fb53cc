// A case at one position of its history, that the address names, and the ways from there to the others.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RunningClock } from '../../parts/clocks/clock_card';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { go } from '../../shell/router';
import { exact_text } from '../../words/moments';
import { language, say } from '../../words/words';
import { ClocksAt, read_clocks } from './clocks_at';
import { ComparePanel } from './compare_panel';
import { DiagramPanel } from './diagram_panel';
import { differences, variables_of } from './difference';
import { files_of, type Names, timers_of, told } from './facts';
import { deadlines_passed, incidents, index_at, returns } from './jumps';
import { JumpBar } from './jump_bar';
import { agrees, type Model, name_of } from './model';
import { Player } from './player';
import type { CaseFile } from './read_case';
import { command_text, RecordPanel, who_text } from './record_panel';
import { StandingPanel } from './standing_panel';
import type { State } from './state';
import { type StepLines, StepsList } from './steps_list';
import { VariablesPanel } from './variables_panel';
import { decisions, flows_gone, passages } from './ways';
import { WaysPanel } from './ways_panel';
import { words } from './words';

interface Standing {
  index: number;
  state: State;
  before: State | undefined;
  clocks: { items: RunningClock[] };
}

const rest_ms = 40;

// Everything of one position comes at once, so that nothing on the page is of another. Positions that are only passed
// while one drags are not asked for.
function useStanding(file: CaseFile, index: number) {
  const { records, states, one } = file;
  return useAnswer(
    async (signal): Promise<Standing> => {
      await new Promise((done) => setTimeout(done, rest_ms));
      if (signal.aborted) throw new DOMException('passed by', 'AbortError');
      const position = records[index]!.position;
      const [state, before, clocks] = await Promise.all([
        states.at(position),
        index === 0 ? undefined : states.at(records[index - 1]!.position),
        read_clocks(one.processInstanceKey, position, signal),
      ]);
      return { index, state, before, clocks };
    },
    [file, index],
  );
}

function ways_lines(file: CaseFile, index: number): string[] {
  const model = file.models[index]!;
  return passages(file.records[index]!, model)
    .filter((passage) => passage.taken.length > 0)
    .map((passage) => {
      const ways = passage.taken.map((flow) => flow.name || name_of(model, flow.target)).join(say(words.comma));
      return `${name_of(model, passage.element)} · ${say(words.took, { ways })}`;
    });
}

function useLines(file: CaseFile, titles: ReadonlyMap<string, string>): StepLines[] {
  const { records, models, tasks } = file;
  const timers = useMemo(() => timers_of(records, models), [file]);
  const files = useMemo(() => files_of(records), [file]);
  return useMemo(
    () =>
      records.map((record, i) => {
        const names: Names = { model: models[i]!, tasks, timers, clocks: titles, files };
        return { told: told(record, names), ways: ways_lines(file, i) };
      }),
    [file, titles, language.value],
  );
}

// The API says the titles of rules with their clocks; they are kept as they come.
function useTitles(clocks: RunningClock[] | undefined): ReadonlyMap<string, string> {
  const [titles, set_titles] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const fresh = (clocks ?? []).filter((clock) => clock.title && !titles.has(clock.rule));
    if (fresh.length > 0)
      set_titles(new Map([...titles, ...fresh.map((clock): [string, string] => [clock.rule, clock.title!])]));
  }, [clocks]);
  return titles;
}

function useMarks(file: CaseFile) {
  return useMemo(() => {
    const element_of = (task: string) => file.tasks.get(task)?.elementId ?? '';
    const { records } = file;
    return {
      returns: returns(records, element_of),
      deadlines: deadlines_passed(records),
      incidents: incidents(records),
    };
  }, [file]);
}

// The records up to this one by the same version of the process: the diagram of one says nothing of another.
function of_version({ records, models }: CaseFile, index: number) {
  let first = index;
  while (first > 0 && models[first - 1] === models[index]) first -= 1;
  return records.slice(first, index + 1);
}

interface AtProps {
  file: CaseFile;
  standing: Standing;
  model: Model;
  lines: StepLines[];
  link: (index: number) => string;
}

function AtPosition({ file, standing, model, lines, link }: AtProps) {
  const { records, states } = file;
  const { index, state, before, clocks } = standing;
  const record = records[index]!;
  const changed = useMemo(() => differences(before, state), [before, state]);
  const gone = useMemo(() => flows_gone(of_version(file, index), model), [model, index]);
  return (
    <div data-shown={state.position}>
      {!agrees(model, record, state) && <p class="problem">{say(words.numbers_unsure)}</p>}
      {model.has_diagram ? (
        <DiagramPanel model={model} state={state} gone={gone} />
      ) : (
        <p class="panel quiet">{say(words.no_diagram)}</p>
      )}
      <div class="case-columns">
        <div>
          <RecordPanel record={record} lines={lines[index]?.told ?? []} />
          <WaysPanel passed={passages(record, model)} made={decisions(record)} model={model} />
          <VariablesPanel state={state} changed={changed} history={{ records, states, model, link }} />
          <ComparePanel records={records} index={index} state={state} states={states} model={model} />
        </div>
        <div>
          <StandingPanel state={state} model={model} />
          <ClocksAt clocks={clocks.items} at={state.at} />
        </div>
      </div>
    </div>
  );
}

export function Replay({ file, query }: { file: CaseFile; query: URLSearchParams }) {
  const { records, models, states, one } = file;
  const index = index_at(records, query.get('at'));
  const record = records[index]!;
  const asked = useStanding(file, index);
  const standing = asked.answer;
  const titles = useTitles(standing?.clocks.items);
  const lines = useLines(file, titles);
  const marks = useMarks(file);
  const link = (i: number) => `/cases/${one.processInstanceKey}?at=${records[i]!.position}`;
  const names = [...new Set(standing ? variables_of(standing.state).map((variable) => variable.name) : [])].sort();
  const what = [command_text(record), (lines[index]?.told ?? []).slice(0, 2).join(say(words.and_then))]
    .filter(Boolean)
    .join(say(words.namely));
  return (
    <>
      <Player
        records={records}
        index={index}
        on_go={(to, how) => go(link(to), how)}
        marks={marks}
        said={say(words.step_said, { n: index + 1, at: exact_text(record.at), who: who_text(record), what })}
        is_ready={standing?.index === index}
      >
        <JumpBar
          records={records}
          index={index}
          marks={marks}
          states={states}
          variables={names}
          on_go={(to) => go(link(to))}
        />
      </Player>
      {asked.thrown !== undefined && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {standing === undefined && asked.thrown === undefined && <Loading />}
      {standing && (
        <AtPosition file={file} standing={standing} model={models[standing.index]!} lines={lines} link={link} />
      )}
      <StepsList records={records} index={index} lines={lines} link={link} />
    </>
  );
}
