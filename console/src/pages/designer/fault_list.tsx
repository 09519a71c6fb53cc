// What the service finds wrong with a file that has no elements to click on: each leads to its line.
import { FaultText } from '../../parts/fault_text';
import { say } from '../../words/words';
import type { Checked } from './deploy';
import type { Pointed } from './text_panel';
import { words } from './words';

export function FaultList({ checked, onPoint }: { checked: Checked | null; onPoint: (at: Pointed) => void }) {
  const all = checked === null ? [] : [...checked.faults, ...checked.warnings];
  const n = checked?.faults.length ?? 0;
  return (
    <section class="panel problems" aria-label={say(words.problems)}>
      <h2>{say(words.problems_n, { n: all.length })}</h2>
      <p role="status">
        {checked === null
          ? say(words.not_checked)
          : n === 0
            ? say(words.engine_content)
            : say(words.engine_faults, { n })}
      </p>
      <ul class="problem-lines" data-from="engine">
        {all.map((one) => (
          <li data-fault={one.element ?? ''}>
            <button
              type="button"
              class="plain problem-line"
              onClick={() => onPoint({ line: one.line ?? 1, column: one.column ?? 1 })}
            >
              <span class={one.warning === true ? 'mark mark-amber' : 'mark mark-red'}>
                {say(one.warning === true ? words.is_warning : words.is_error)}
              </span>
              <FaultText fault={one} />
              {one.line !== undefined && (
                <span class="quiet">{say(words.line, { line: one.line, column: one.column ?? 1 })}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
