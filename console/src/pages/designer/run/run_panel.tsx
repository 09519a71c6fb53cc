// A dry run beside the diagram: what can be done, how the cases stand, the steps so far, and all of it as a story.
import { useState } from 'preact/hooks';
import { copy_text } from '../../../parts/copy';
import { ProblemBox } from '../../../parts/problem';
import { useAnswer } from '../../../parts/use_answer';
import { announce } from '../../../shell/announcer';
import { moment_text } from '../../../words/moments';
import { say } from '../../../words/words';
import { all_drafts } from '../drafts/drafts';
import { take_away } from '../take_away';
import { Acts } from './acts';
import type { Played } from './played';
import type { Run } from './run';
import './run.css';
import { Standing } from './standing';
import { run_words as words } from './words';

function Bar({ run }: { run: Run }) {
  const is_off = run.is_under_way.value || run.steps.value.length === 0;
  return (
    <div class="row">
      <button type="button" class="small" disabled={is_off} onClick={() => void run.back()}>
        {say(words.back)}
      </button>
      <button type="button" class="small" disabled={is_off} onClick={() => void run.again()}>
        {say(words.again)}
      </button>
      {run.is_under_way.value && <span class="quiet">{say(words.working)}</span>}
    </div>
  );
}

// What is wrong with the model is listed below with all its places; here it is said that it is.
function Refused({ run }: { run: Run }) {
  const of_model = run.faults.filter((one) => one.warning !== true);
  if (of_model.length === 0) return <ProblemBox thrown={run.thrown.value} />;
  return (
    <p class="problem" role="alert">
      {say(words.model_faults, { n: of_model.length })}
    </p>
  );
}

function Looking({ run }: { run: Run }) {
  const at = run.looked_at.value;
  if (at === null) return null;
  return (
    <div class="run-looking" role="status">
      <p>{say(words.looking, { n: at })}</p>
      <div class="row">
        <button type="button" class="small" onClick={() => (run.looked_at.value = null)}>
          {say(words.to_end)}
        </button>
        <button type="button" class="small" onClick={() => void run.go_on_from(at)}>
          {say(words.go_on_from)}
        </button>
      </div>
    </div>
  );
}

function Steps({ run, played }: { run: Run; played: Played }) {
  const here = run.looked_at.value ?? played.steps.length - 1;
  const look = (step: number) => (run.looked_at.value = step === played.steps.length - 1 ? null : step);
  return (
    <section aria-label={say(words.steps)}>
      <h3>{say(words.steps)}</h3>
      <ol class="run-steps" start={0}>
        {played.steps.map(({ step, command, refused }) => (
          <li aria-current={step === here ? 'step' : undefined}>
            <button
              type="button"
              class="plain"
              aria-label={say(words.look, { n: step, what: command || say(words.beginning) })}
              onClick={() => look(step)}
            >
              {step === 0 ? say(words.beginning) : <code>{command}</code>}
            </button>{' '}
            {refused && <span class="mark mark-red">{say(words.refused)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Beside({ run, without }: { run: Run; without: string }) {
  const drafts = useAnswer(all_drafts, []);
  const others = (drafts.answer ?? []).filter((one) => one.id !== without);
  const chosen = run.beside.value.map((one) => one.id);
  const toggle = (id: string, is_on: boolean) =>
    void run.with_drafts(is_on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <details class="run-beside">
      <summary>{say(words.beside)}</summary>
      {others.length === 0 && <p class="quiet">{say(words.no_beside)}</p>}
      {others.map((one) => (
        <label>
          <input
            type="checkbox"
            checked={chosen.includes(one.id)}
            onChange={(event) => toggle(one.id, event.currentTarget.checked)}
          />{' '}
          {one.name}
        </label>
      ))}
    </details>
  );
}

function Story({ played, name }: { played: Played; name: string }) {
  const [is_copied, set_copied] = useState<boolean | null>(null);
  const copy = async () => {
    const done = await copy_text(played.story);
    set_copied(done);
    announce(say(done ? words.copied : words.not_copied));
  };
  const file = `${name.replace(/\.bpmn$/, '')}.story`;
  return (
    <section aria-label={say(words.story)}>
      <h3>{say(words.story)}</h3>
      <p class="quiet">{say(words.story_why)}</p>
      <div class="row">
        <button type="button" class="small" onClick={() => take_away(file, played.story, 'text/plain')}>
          {say(words.download_story)}
        </button>
        <button type="button" class="small" onClick={() => void copy()}>
          {say(words.copy_story)}
        </button>
        {is_copied !== null && <span class="quiet">{say(is_copied ? words.copied : words.not_copied)}</span>}
      </div>
      <pre class="run-story" tabIndex={0} role="region" aria-label={say(words.story)} lang="en">
        {played.story}
      </pre>
    </section>
  );
}

interface Props {
  run: Run;
  name: string; // of the file
  draft: string; // its id
  onShow: (element: string) => void;
}

export function RunPanel({ run, name, draft, onShow }: Props) {
  const { moment } = run;
  const played = run.played.value;
  const model = run.model.value;
  return (
    <div class="run">
      <p class="quiet">{say(words.what_it_is)}</p>
      <Bar run={run} />
      {run.thrown.value !== null && <Refused run={run} />}
      {moment && (
        <p role="status" data-run-step={moment.step}>
          {say(words.time, { at: moment_text(moment.at) })}
        </p>
      )}
      <Looking run={run} />
      {moment && model && run.is_at_the_end && <Acts key={moment.step} run={run} model={model} moment={moment} />}
      {moment && model && <Standing moment={moment} model={model} onShow={onShow} />}
      {played && <Steps run={run} played={played} />}
      <Beside run={run} without={draft} />
      {played && played.deployed.length > 0 && (
        <p class="quiet">
          {say(words.deployed, {
            which: played.deployed
              .map(({ definition }) =>
                say(words.deployed_one, { id: definition.processDefinitionId, n: definition.version }),
              )
              .join('、'),
          })}
        </p>
      )}
      {played && <Story played={played} name={name} />}
    </div>
  );
}
