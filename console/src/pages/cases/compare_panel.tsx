// The variables at this position beside those at any other: exactly what is different.
import { useState } from 'preact/hooks';
import type { HistoryRecord } from '../../api/history';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { exact_text } from '../../words/moments';
import { say } from '../../words/words';
import { differences } from './difference';
import type { Model } from './model';
import { command_text } from './record_panel';
import type { State, States } from './state';
import { Differences } from './variables_panel';
import { words } from './words';

interface Props {
  records: HistoryRecord[];
  index: number;
  state: State;
  states: States;
  model: Model;
}

function Result({ records, index, state, states, model, other }: Props & { other: number }) {
  const position = records[other]!.position;
  const asked = useAnswer(() => states.at(position), [position]);
  if (asked.thrown !== undefined) return <ProblemBox thrown={asked.thrown} retry={asked.again} />;
  if (asked.answer?.position !== position) return null;
  const [first, second] = other < index ? [asked.answer, state] : [state, asked.answer];
  const found = differences(first, second);
  const values = { a: Math.min(other, index) + 1, b: Math.max(other, index) + 1, n: found.length };
  return (
    <div data-compared={`${first.position} ${second.position}`}>
      <p role="status">{found.length === 0 ? say(words.same) : say(words.compare_result, values)}</p>
      {found.length > 0 && <Differences found={found} model={model} label={say(words.compare)} />}
    </div>
  );
}

export function ComparePanel(props: Props) {
  const [other, set_other] = useState('');
  const { records } = props;
  return (
    <section class={`panel ${other === '' ? 'no-print' : ''}`}>
      <h2>{say(words.compare)}</h2>
      <label class="no-print">
        {say(words.compare_with)}
        <select value={other} onChange={(event) => set_other(event.currentTarget.value)}>
          <option value="">—</option>
          {records.map((record, i) => (
            <option key={record.position} value={i}>
              {say(words.step_line, { n: i + 1, at: exact_text(record.at), what: command_text(record) })}
            </option>
          ))}
        </select>
      </label>
      {other !== '' && <Result {...props} other={Number(other)} />}
    </section>
  );
}
