// Tried first, with what would become of each case; done only as it was tried, and with a reason.
import { useState } from 'preact/hooks';
import { ProblemBox } from '../../parts/problem';
import { say } from '../../words/words';
import type { Motion, Outcome } from './motion';
import { Outcomes, type Shown } from './outcomes';
import { words } from './words';

interface Props {
  motion: Motion;
  plan: string; // what is meant, as text: another plan must be tried anew
  name: string; // of the act
  is_whole: boolean; // whether there is anything to be tried
  names: ReadonlyMap<string, string>; // of the cases
  preview?: preact.ComponentChildren; // what else the trial shows
  on_done: (outcomes: Outcome[]) => void;
}

interface Result {
  plan: string;
  outcomes: Outcome[];
  was_tried: boolean; // and not done
}

function ResultPart({ result, names }: { result: Result; names: ReadonlyMap<string, string> }) {
  const good = result.outcomes.filter((one) => !one.problem).length;
  const values = { n: good, all: result.outcomes.length };
  const shown: Shown[] = result.outcomes.map((one) => ({
    ...one, name: names.get(one.key) ?? one.key, to: `/operations/cases/${one.key}`,
  }));
  return (
    <div data-result={result.was_tried ? 'tried' : 'done'}>
      <p role="status">{say(result.was_tried ? words.would_do : words.did, values)}</p>
      <Outcomes items={shown} good={say(result.was_tried ? words.possible : words.done)} label={say(words.outcome)} />
    </div>
  );
}

export function PreviewAndDo({ motion, plan, name, is_whole, names, preview, on_done }: Props) {
  const [reason, set_reason] = useState('');
  const [result, set_result] = useState<Result | null>(null);
  const [is_busy, set_busy] = useState(false);
  const [thrown, set_thrown] = useState<unknown>(null);
  const is_tried = result !== null && result.was_tried && result.plan === plan;
  const may_do = is_tried && result.outcomes.some((one) => !one.problem) && reason.trim() !== '';
  const run = async (was_tried: boolean) => {
    set_busy(true);
    set_thrown(null);
    try {
      const outcomes = await motion(was_tried, reason.trim());
      set_result({ plan, outcomes, was_tried });
      if (!was_tried) on_done(outcomes);
    } catch (refused) {
      set_thrown(refused);
    } finally {
      set_busy(false);
    }
  };
  return (
    <div class="stack">
      <div class="row">
        <button type="button" disabled={!is_whole || is_busy} onClick={() => void run(true)}>
          {say(words.preview)}
        </button>
        {result?.was_tried && !is_tried && <span class="quiet">{say(words.plan_changed)}</span>}
      </div>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      {result && (is_tried || !result.was_tried) && <ResultPart result={result} names={names} />}
      {is_tried && preview}
      <label>
        {say(words.reason)}
        <textarea value={reason} required onInput={(event) => set_reason(event.currentTarget.value)} />
      </label>
      <div class="row">
        <button type="button" class="main" disabled={!may_do || is_busy} onClick={() => void run(false)}>
          {name}
        </button>
        {!is_tried && <span class="quiet">{say(words.preview_first)}</span>}
        {is_tried && reason.trim() === '' && <span class="quiet">{say(words.reason_first)}</span>}
      </div>
    </div>
  );
}
