// 委托: who does it in one's name, and whether it comes back.
import { organisation } from '../../api/organisation';
import { me } from '../../api/session';
import { say } from '../../words/words';
import { words } from './official_words';
import { reason_in, ReasonDialog } from './reason_dialog';

interface Props {
  kept_as: string;
  on_close: () => void;
  on_choose: (to: string, completes: boolean, reason: string) => void;
}

export function DelegateDialog({ kept_as, on_close, on_choose }: Props) {
  const people = (organisation.value?.colleagues ?? []).filter((one) => one.name !== me.value?.name);
  const send = (form: FormData) =>
    on_choose(String(form.get('to')), form.get('how') === 'completes', reason_in(form));
  return (
    <ReasonDialog
      title={words.delegate}
      kept_as={kept_as}
      about={words.delegate_why}
      on_close={on_close}
      on_send={send}
    >
      <label>
        {say(words.to_whom)}
        <select name="to" required>
          <option value="">{say(words.choose)}</option>
          {people.map((one) => (
            <option value={one.name} key={one.name}>
              {one.displayName || one.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.how)}
        <select name="how">
          <option value="comes_back">{say(words.comes_back)}</option>
          <option value="completes">{say(words.completes)}</option>
        </select>
      </label>
    </ReasonDialog>
  );
}
