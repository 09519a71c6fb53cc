// All that is wrong, one line each. A click leads to the element in the diagram and to the line in the text.
import type { Fault } from '../../api/problem';
import { FaultText } from '../../parts/fault_text';
import { say, type Pair } from '../../words/words';
import type { InStep } from './in_step';
import type { Finding } from './lint/lint';
import { lint_words } from './lint/lint_words';
import { line_of, place_of_id, places_of } from './text/places';
import type { Checking } from './use_checking';
import { words } from './words';

function Mark({ is_error }: { is_error: boolean }) {
  return (
    <span class={is_error ? 'mark mark-red' : 'mark mark-amber'}>
      {say(is_error ? words.is_error : words.is_warning)}
    </span>
  );
}

function name_of(step: InStep, id: string): string {
  const name = step.editor.shape(id)?.businessObject.name;
  return name ? `${name} (${id})` : id;
}

interface LineProps {
  step: InStep;
  checking: Checking;
  onXml: () => void;
}

function EngineFault({ fault, step, checking, onXml }: LineProps & { fault: Fault }) {
  const show = () => {
    if (fault.element !== undefined) step.select(fault.element);
    if (fault.line === undefined) return;
    onXml();
    checking.pointed.value = { line: fault.line, column: fault.column ?? 1 };
  };
  return (
    <li data-fault={fault.element ?? ''} data-rule={fault.rule ?? ''}>
      <button type="button" class="plain problem-line" onClick={show}>
        <Mark is_error={fault.warning !== true} />
        <span>
          {fault.element !== undefined && <strong>{name_of(step, fault.element)} </strong>}
          <FaultText fault={fault} />
        </span>
        {fault.line !== undefined && (
          <span class="quiet">{say(words.line, { line: fault.line, column: fault.column ?? 1 })}</span>
        )}
      </button>
    </li>
  );
}

function DrawnFault({ finding, step, checking, onXml }: LineProps & { finding: Finding }) {
  const show = () => {
    step.select(finding.id);
    const place = place_of_id(places_of(step.text.peek()), finding.id);
    if (place === undefined) return;
    onXml();
    checking.pointed.value = line_of(step.text.peek(), place.start);
  };
  return (
    <li data-finding={finding.rule} data-element={finding.id}>
      <button type="button" class="plain problem-line" onClick={show}>
        <Mark is_error={finding.is_error} />
        <span>
          <strong>{name_of(step, finding.id)}</strong>{' '}
          {say((lint_words as Record<string, Pair>)[finding.rule] ?? words.problems)}
        </span>
      </button>
    </li>
  );
}

function EngineState({ checking }: { checking: Checking }) {
  if (checking.is_under_way) return <p role="status">{say(words.working)}</p>;
  if (checking.answered === null) return <p class="quiet">{say(words.not_checked)}</p>;
  const n = checking.answered.faults.length;
  return <p role="status">{n === 0 ? say(words.engine_content) : say(words.engine_faults, { n })}</p>;
}

export function ProblemsPanel({ step, checking, onXml }: LineProps) {
  const of_engine = checking.answered === null ? [] : [...checking.answered.faults, ...checking.answered.warnings];
  const n = of_engine.length + checking.findings.length;
  const line = { step, checking, onXml };
  return (
    <section class="panel problems" aria-label={say(words.problems)}>
      <h2>{say(words.problems_n, { n })}</h2>
      <EngineState checking={checking} />
      <ul class="problem-lines" data-from="engine">
        {of_engine.map((one) => (
          <EngineFault fault={one} {...line} />
        ))}
      </ul>
      {checking.findings.length === 0 && <p class="quiet">{say(words.no_problems)}</p>}
      <ul class="problem-lines" data-from="drawing">
        {checking.findings.map((one) => (
          <DrawnFault finding={one} {...line} />
        ))}
      </ul>
    </section>
  );
}
