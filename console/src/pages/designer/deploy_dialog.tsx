// Deploying is asking first: what has a fault is not deployed, and what would come of it is said.
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../parts/dialog';
import { ProblemBox } from '../../parts/problem';
import { announce } from '../../shell/announcer';
import { words as frame } from '../../shell/words';
import { say } from '../../words/words';
import { check, type Checked, deploy, type Deployed } from './deploy';
import type { Answered } from './use_checking';
import { words } from './words';

interface Props {
  name: string;
  text: string;
  checking: { told: (answered: Answered) => void };
  onEnd: () => void;
}

function Foreseen({ would }: { would: Deployed }) {
  if (would.deployments.length === 0) return <p>{say(words.deploy_same)}</p>;
  return (
    <>
      <p>{say(words.deploy_will)}</p>
      <ul>
        {would.deployments.map((one) => (
          <li>{say(words.deploy_line, { name: one.name, version: one.version })}</li>
        ))}
      </ul>
      <p class="quiet">{say(words.deploy_running)}</p>
    </>
  );
}

function useDeploying({ name, text, checking, onEnd }: Props) {
  const [checked, set_checked] = useState<Checked | null>(null);
  const [thrown, set_thrown] = useState<unknown>(null);
  const [is_under_way, set_under_way] = useState(false);
  const told = (answer: Checked) => checking.told({ text, faults: answer.faults, warnings: answer.warnings });
  useEffect(() => {
    check(name, text).then((answer) => {
      told(answer);
      if (answer.faults.length === 0) return set_checked(answer);
      announce(say(words.engine_faults, { n: answer.faults.length }));
      onEnd();
    }, set_thrown);
  }, []);
  const go_on = async () => {
    set_under_way(true);
    try {
      const answer = await deploy(name, text);
      told(answer);
      const one = answer.deployed?.deployments[0];
      announce(
        one === undefined
          ? say(words.deploy_unchanged)
          : say(words.deploy_done, { name: one.name, version: one.version }),
      );
      onEnd();
    } catch (refused) {
      set_thrown(refused);
      set_under_way(false);
    }
  };
  return { checked, thrown, is_under_way, go_on };
}

export function DeployDialog(props: Props) {
  const { checked, thrown, is_under_way, go_on } = useDeploying(props);
  return (
    <Dialog title={say(words.deploy_title, { name: props.name })} onClose={props.onEnd}>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      {checked === null && thrown === null && <p role="status">{say(words.working)}</p>}
      {checked?.deployed && <Foreseen would={checked.deployed} />}
      <div class="row">
        <button type="button" class="main" disabled={checked === null || is_under_way} onClick={() => void go_on()}>
          {say(words.deploy)}
        </button>
        <button type="button" onClick={props.onEnd}>
          {say(frame.cancel)}
        </button>
      </div>
    </Dialog>
  );
}
