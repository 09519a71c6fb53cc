// What became, or would become, of each.
import type { Fault, Problem } from '../../api/problem';
import { Detail, FaultWithOriginal } from '../../parts/fault_text';
import { advice_for } from '../../parts/problem';
import { say } from '../../words/words';
import { words } from './words';

export interface Shown {
  key: string;
  name: string;
  to: string;
  problem?: Problem;
}

function Faults({ problem }: { problem: Problem }) {
  const faults = problem.errors ?? [];
  const where = (fault: Fault) => fault.element ?? fault.pointer;
  return (
    <>
      <div>{advice_for(problem)}</div>
      {faults.length === 0 && <Detail text={problem.detail} />}
      {faults.length > 0 && (
        <ul class="faults">
          {faults.map((fault, i) => (
            <li key={i}>
              {where(fault) && <code>{where(fault)}</code>} <FaultWithOriginal fault={fault} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function Outcomes({ items, good, label }: { items: Shown[]; good: string; label: string }) {
  return (
    <ul class="outcomes" aria-label={label}>
      {items.map((one) => (
        <li key={one.key} data-outcome={one.problem ? 'refused' : 'done'} data-of={one.key}>
          <a href={one.to}>{one.name}</a>{' '}
          <span class={`mark ${one.problem ? 'mark-red' : 'mark-green'}`}>
            {one.problem ? say(words.refused) : good}
          </span>
          {one.problem && <Faults problem={one.problem} />}
        </li>
      ))}
    </ul>
  );
}
