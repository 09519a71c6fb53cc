// 转办: to whom, and why.
import { useState } from 'preact/hooks';
import { organisation, role_name } from '../../api/organisation';
import { Dialog, DialogButtons } from '../../parts/dialog';
import { ReasonField } from '../../parts/drafts/kept_text';
import { ProblemBox } from '../../parts/problem';
import { say } from '../../words/words';
import { may_be_given, type Task } from './task';
import { words } from './task_words';

interface Props {
  tasks: Task[];
  kept_as: string;
  on_close: () => void;
  on_choose: (assignee: string, reason: string) => Promise<void>;
}

export function ReassignDialog({ tasks, kept_as, on_close, on_choose }: Props) {
  const [thrown, set_thrown] = useState<unknown>(null);
  const departments = new Set(tasks.map((task) => task.department));
  const people = (organisation.value?.colleagues ?? []).filter(
    (one) =>
      one.departments.some((department) => departments.has(department)) &&
      tasks.every((task) => may_be_given(one, task)),
  );
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    try {
      await on_choose(String(form.get('assignee')).trim(), String(form.get('reason')));
    } catch (refused) {
      set_thrown(refused);
    }
  };
  return (
    <Dialog title={say(words.reassign)} onClose={on_close}>
      <form onSubmit={(event) => void submit(event)}>
        <label>
          {say(words.to_whom)}
          <select name="assignee" required>
            <option value="">{say(words.choose_person)}</option>
            {people.map((one) => (
              <option value={one.name} key={one.name}>
                {say(words.person_option, {
                  name: one.displayName || one.name,
                  roles: one.roles.map(role_name).join('、'),
                })}
              </option>
            ))}
          </select>
        </label>
        {people.length === 0 && <p class="quiet">{say(words.nobody_may)}</p>}
        <ReasonField of={kept_as} label={say(words.reason)} />
        {thrown !== null && <ProblemBox thrown={thrown} />}
        <DialogButtons send={say(words.reassign)} on_close={on_close} />
      </form>
    </Dialog>
  );
}
