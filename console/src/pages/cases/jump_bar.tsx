// Jumps to the next record of a kind.
import { useState } from 'preact/hooks';
import type { HistoryRecord } from '../../api/history';
import { ProblemBox } from '../../parts/problem';
import { announce } from '../../shell/announcer';
import { say } from '../../words/words';
import { differences } from './difference';
import { may_change, next_after, next_that } from './jumps';
import type { Marks } from './player';
import type { States } from './state';
import { words } from './words';

interface Props {
  records: HistoryRecord[];
  index: number;
  marks: Marks;
  states: States;
  variables: string[]; // names
  on_go: (index: number) => void;
}

export function JumpBar({ records, index, marks, states, variables, on_go }: Props) {
  const [variable, set_variable] = useState('');
  const [is_looking, set_looking] = useState(false);
  const [thrown, set_thrown] = useState<unknown>(null);

  const changes = async (i: number) => {
    const before = i === 0 ? undefined : await states.at(records[i - 1]!.position);
    const after = await states.at(records[i]!.position);
    return differences(before, after).some((one) => variable === '' || one.name === variable);
  };
  const to_change = async () => {
    set_looking(true);
    set_thrown(null);
    try {
      const found = await next_that(
        records.map((record) => may_change(record, variable)),
        index,
        changes,
      );
      if (found === -1) announce(say(words.none_after));
      else on_go(found);
    } catch (refused) {
      set_thrown(refused);
    } finally {
      set_looking(false);
    }
  };
  const to_mark = (found: boolean[], label: string) => {
    const next = next_after(found, index);
    return (
      <button type="button" disabled={next === -1} onClick={() => on_go(next)}>
        {label}
      </button>
    );
  };
  return (
    <div class="row jumps" role="group" aria-label={say(words.jump)}>
      <span class="quiet">{say(words.jump)}</span>
      {to_mark(marks.returns, say(words.jump_return))}
      {to_mark(marks.deadlines, say(words.jump_deadline))}
      {to_mark(marks.incidents, say(words.jump_incident))}
      <span class="row jump-variable">
        <select
          aria-label={say(words.jump_which)}
          value={variable}
          onChange={(event) => set_variable(event.currentTarget.value)}
        >
          <option value="">{say(words.any_variable)}</option>
          {variables.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" disabled={is_looking || index === records.length - 1} onClick={() => void to_change()}>
          {say(words.jump_variable)}
        </button>
      </span>
      {thrown !== null && <ProblemBox thrown={thrown} />}
    </div>
  );
}
