// 加签: whose opinion is wanted before the task is completed; of all (会签) or any one (或签).
import { useState } from 'preact/hooks';
import { organisation } from '../../api/organisation';
import { me } from '../../api/session';
import { say } from '../../words/words';
import { words } from './official_words';
import { kept_for, ReasonDialog } from './reason_dialog';
import type { Task } from './task';

interface Props {
  task: Task;
  on_close: () => void;
  on_choose: (mode: string, signers: { account?: string; department?: string }[]) => void;
}

interface Option {
  id: string;
  name: string;
}

function Options({ name, legend, options }: { name: string; legend: string; options: Option[] }) {
  return (
    <fieldset class="pick-many">
      <legend>{legend}</legend>
      {options.map((one) => (
        <label class="row" key={one.id}>
          <input type="checkbox" name={name} value={one.id} />
          {one.name}
        </label>
      ))}
    </fieldset>
  );
}

export function SignersDialog({ task, on_close, on_choose }: Props) {
  const [is_empty, set_empty] = useState(false);
  const known = organisation.value;
  const people = (known?.colleagues ?? [])
    .filter((one) => one.name !== me.value?.name && one.name !== task.assignee)
    .map((one) => ({ id: one.name, name: one.displayName || one.name }));
  const send = (form: FormData) => {
    const signers = [
      ...form.getAll('account').map((one) => {
        const department = known?.colleagues.find((colleague) => colleague.name === one)?.departments[0];
        return { account: String(one), ...(department && { department }) };
      }),
      ...form.getAll('department').map((one) => ({ department: String(one) })),
    ];
    set_empty(signers.length === 0);
    if (signers.length > 0) on_choose(String(form.get('mode')), signers);
  };
  return (
    <ReasonDialog
      title={words.ask}
      kept_as={kept_for(task, 'ask')}
      about={words.ask_why}
      wants_reason={false}
      on_close={on_close}
      on_send={send}
    >
      <label>
        {say(words.mode)}
        <select name="mode">
          <option value="all">{say(words.all)}</option>
          <option value="any">{say(words.any)}</option>
        </select>
      </label>
      {people.length > 0 && <Options name="account" legend={say(words.people)} options={people} />}
      <Options name="department" legend={say(words.departments)} options={known?.departments ?? []} />
      {is_empty && (
        <p class="problem" role="alert">
          {say(words.pick_one)}
        </p>
      )}
    </ReasonDialog>
  );
}
