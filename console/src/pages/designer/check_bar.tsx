// Download, check and deploy for a file whose faults have lines and no picture.
import { useState } from 'preact/hooks';
import { announce } from '../../shell/announcer';
import { say } from '../../words/words';
import { check, type Checked } from './deploy';
import { DeployDialog } from './deploy_dialog';
import { take_away } from './take_away';
import { words } from './words';

interface Props {
  name: string;
  type: string; // of the media
  text: () => string;
  settle: () => Promise<void>;
  before: (act: () => void) => void; // asks what is to be asked, and acts
  onChecked: (checked: Checked) => void;
  onRefused: (thrown: unknown) => void;
}

export function CheckBar({ name, type, text, settle, before, onChecked, onRefused }: Props) {
  const [deploying, set_deploying] = useState<string | null>(null);
  const ask = async () => {
    await settle();
    const answer = await check(name, text());
    onChecked(answer);
    announce(
      answer.faults.length === 0 ? say(words.checked_clean) : say(words.checked_faults, { n: answer.faults.length }),
    );
  };
  const act = (what: () => void) => void settle().then(() => before(what));
  return (
    <>
      <button type="button" onClick={() => act(() => take_away(name, text(), type))}>
        {say(words.download)}
      </button>
      <button type="button" onClick={() => void ask().catch(onRefused)}>
        {say(words.check)}
      </button>
      <button type="button" class="main" onClick={() => act(() => set_deploying(text()))}>
        {say(words.deploy)}
      </button>
      {deploying !== null && (
        <DeployDialog name={name} text={deploying} checking={{ told: onChecked }} onEnd={() => set_deploying(null)} />
      )}
    </>
  );
}
