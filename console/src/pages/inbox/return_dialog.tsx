// 驳回: to which earlier step, and why. Steps that the case cannot go back to are named with what is in the way.
import { get } from '../../api/client';
import { person_name } from '../../api/organisation';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { words } from './official_words';
import { kept_for, reason_in, ReasonDialog } from './reason_dialog';
import type { Task } from './task';
import { type Refused, WhyNot } from './why_not';
import { not_back_to } from './why_not_words';

export interface EarlierStep extends Refused {
  elementId: string;
  name: string;
  completedBy?: string;
  completionDate: string;
  possible: boolean;
}

interface Props {
  task: Task;
  on_close: () => void;
  on_choose: (step: EarlierStep, reason: string) => void;
}

function step_text(step: EarlierStep): string {
  const who = person_name(step.completedBy ?? '');
  return say(words.step, { name: step.name || step.elementId, who, at: moment_text(step.completionDate) });
}

export function ReturnDialog({ task, on_close, on_choose }: Props) {
  const asked = useAnswer(
    (signal) => get<{ items: EarlierStep[] }>(`/v2/user-tasks/${task.userTaskKey}/earlier-steps`, signal),
    [task.userTaskKey, task.revision],
  );
  const steps = asked.answer?.items ?? [];
  const possible = steps.filter((step) => step.possible);
  const send = (form: FormData) => {
    const chosen = possible.find((step) => step.elementId === form.get('step'));
    if (chosen) on_choose(chosen, reason_in(form));
  };
  return (
    <ReasonDialog
      title={words.return}
      kept_as={kept_for(task, 'return')}
      about={words.return_why}
      can_send={possible.length > 0}
      on_close={on_close}
      on_send={send}
    >
      {asked.thrown !== undefined && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {!asked.answer && asked.thrown === undefined && <Loading />}
      {asked.answer && possible.length === 0 && <p>{say(words.no_step)}</p>}
      {possible.length > 0 && (
        <label>
          {say(words.return_to)}
          <select name="step" required>
            {possible.map((step) => (
              <option value={step.elementId} key={step.elementId}>
                {step_text(step)}
              </option>
            ))}
          </select>
        </label>
      )}
      {steps
        .filter((step) => !step.possible)
        .map((step) => (
          <details key={step.elementId}>
            <summary>{say(words.not_to, { name: step.name || step.elementId })}</summary>
            <WhyNot of={step} words={not_back_to} />
          </details>
        ))}
    </ReasonDialog>
  );
}
