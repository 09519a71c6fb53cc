// A refusal, so that a person sees what happened and what to do.
import type { Fault, Problem } from '../api/problem';
import { problem_of } from '../api/problem';
import { words } from '../shell/words';
import { say, type Pair } from '../words/words';
import { Detail, FaultWithOriginal } from './fault_text';
import { advice } from './words';

export function advice_for(problem: Problem): string {
  const known = (advice as Record<string, Pair>)[problem.code] ?? advice.other;
  return say(known, { status: problem.status });
}

function FaultLine({ fault }: { fault: Fault }) {
  const where = [fault.file, fault.element ?? fault.pointer, fault.line && `${fault.line}:${fault.column ?? 1}`];
  return (
    <li>
      <code>{where.filter(Boolean).join(' · ')}</code> <FaultWithOriginal fault={fault} />
    </li>
  );
}

interface Props {
  thrown: unknown;
  retry?: () => void;
}

export function ProblemBox({ thrown, retry }: Props) {
  const problem = problem_of(thrown);
  return (
    <div class="problem" role="alert">
      <p class="problem-advice">{advice_for(problem)}</p>
      <Detail text={problem.detail} />
      {problem.errors && (
        <ul>
          {problem.errors.map((fault) => (
            <FaultLine fault={fault} />
          ))}
        </ul>
      )}
      {problem.traceId && (
        <p class="quiet">
          {say(words.trace)} <code>{problem.traceId}</code>
        </p>
      )}
      {retry && (
        <button type="button" onClick={retry}>
          {say(words.try_again)}
        </button>
      )}
    </div>
  );
}
