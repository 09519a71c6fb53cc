import { useState } from 'preact/hooks';
import { go } from '../../shell/router';
import { say } from '../../words/words';
import { last_quarters } from './quarters';
import { address_of_report, type ReportWish } from './wish';
import { words } from './words';

export interface Choice {
  id: string;
  name: string;
}

interface Props {
  wish: ReportWish;
  this_quarter: string;
  processes: readonly Choice[];
  rules: readonly Choice[];
  units: readonly Choice[];
  may_read_all: boolean; // of all units together
}

const offered = 20; // quarters to choose from: five years

export function ReportForm({ wish, this_quarter, processes, rules, units, may_read_all }: Props) {
  const [written, set_written] = useState(wish);
  const quarters = [...new Set([...last_quarters(this_quarter, offered), wish.from, wish.to])].sort().reverse();
  const select = (name: keyof ReportWish, label: string, choices: readonly Choice[], any?: string) => (
    <label>
      {label}
      <select
        name={name}
        value={written[name]}
        onChange={(event) => set_written({ ...written, [name]: event.currentTarget.value })}
      >
        {any !== undefined && <option value="">{any}</option>}
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
  const of_quarters = quarters.map((one) => ({ id: one, name: one }));
  const submit = (event: Event) => {
    event.preventDefault();
    go(address_of_report(written));
  };
  return (
    <form class="panel report-form no-print" role="search" onSubmit={submit}>
      {select('from', say(words.from), of_quarters)}
      {select('to', say(words.to), of_quarters)}
      {select('unit', say(words.unit), units, may_read_all ? say(words.any_unit) : undefined)}
      {select('process', say(words.process), processes, say(words.any_process))}
      {rules.length > 0 && select('rule', say(words.rule), rules, say(words.any_rule))}
      <div class="row">
        <button type="submit" class="main">
          {say(words.count)}
        </button>
      </div>
    </form>
  );
}
