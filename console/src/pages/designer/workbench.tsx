// The diagram, beside it the panel of what is selected, the steps and the text, below it what is wrong.
import { useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { read_organisation } from '../../api/organisation';
import type { Progress } from '../../drawing/progress';
import { useHeld } from '../../drawing/use_held';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { announce } from '../../shell/announcer';
import { say } from '../../words/words';
import { Editor } from './canvas/editor';
import { CanvasPanel } from './canvas_panel';
import { DeployDialog } from './deploy_dialog';
import type { Draft } from './drafts/drafts';
import { DraftHead } from './draft_head';
import { InStep } from './in_step';
import { LossesNotice, useConfirmedLosses } from './losses';
import { OutlinePanel } from './outline/outline_panel';
import { ProblemsPanel } from './problems_panel';
import { RunPanel } from './run/run_panel';
import { useRun } from './run/use_run';
import type { Past } from './step/past';
import { useStep } from './step/use_step';
import { take_away } from './take_away';
import { TemplateDialog } from './template_dialog';
import { TextPanel } from './text_panel';
import { Unreadable } from './step/unreadable';
import { useChecking } from './use_checking';
import { type Side, SideTabs } from './side_tabs';
import { words } from './words';

const sides: Side[] = ['properties', 'outline', 'xml'];

function Notices({ step }: { step: InStep }) {
  return (
    <>
      <Unreadable step={step} advice={words.unreadable} back={words.back_to_diagram} />
      {step.was_laid_out.value && (
        <p class="quiet" role="status">
          {say(words.laid_out)}
        </p>
      )}
      <LossesNotice losses={step.losses.value} />
    </>
  );
}

export function Workbench({ draft }: { draft: Draft }) {
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const progress = useSignal<Progress | null>(null);
  const bench = useRef<HTMLDivElement>(null);
  useHeld(bench, progress);
  const made = (host: HTMLDivElement, past: Past) =>
    new InStep(new Editor(host, panel.current ?? host, (now) => (progress.value = now)), past);
  const { step, keeper, state, thrown } = useStep(draft, canvas, made);
  const [name, set_name] = useState(draft.name);
  const [dialog, set_dialog] = useState<'deploy' | 'download' | null>(null);
  useAnswer(read_organisation, []);
  const checking = useChecking(step, name);
  const confirm = useConfirmedLosses(step);
  const { run, begin_run, end_run } = useRun(draft.id, step, name, checking);
  const [side, set_side] = useState<Side>(run === null ? 'properties' : 'run');
  const rename = (to: string) => {
    set_name(to);
    keeper.change({ name: to });
  };
  const act = (what: 'deploy' | 'download') => void step?.settle().then(() => confirm.then_do(() => set_dialog(what)));
  useEffect(() => {
    if (dialog !== 'download' || step === null) return;
    take_away(name, step.text.peek(), 'application/xml');
    set_dialog(null);
  }, [dialog]);
  const check = () =>
    void checking.check().then((n) => announce(n === 0 ? say(words.checked_clean) : say(words.checked_faults, { n })));
  return (
    <>
      <DraftHead draft={draft} name={name} state={state} onName={rename} keeper={keeper} step={step}>
        <button type="button" onClick={() => act('download')}>
          {say(words.download)}
        </button>
        <button type="button" onClick={check} disabled={checking.is_under_way || step === null}>
          {say(words.check)}
        </button>
        <button type="button" class="main" disabled={step === null} onClick={() => act('deploy')}>
          {say(words.deploy)}
        </button>
      </DraftHead>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      {checking.thrown !== null && <ProblemBox thrown={checking.thrown} />}
      {step && <Notices step={step} />}
      <div class="workbench" ref={bench}>
        <CanvasPanel
          host={canvas}
          step={step}
          draft={draft}
          progress={progress}
          run={run}
          onRun={() => begin_run(() => set_side('run'))}
          onRunEnd={() => {
            end_run();
            set_side('properties');
          }}
        />
        <SideTabs
          sides={run === null ? sides : ['run', ...sides]}
          side={side}
          onSide={set_side}
          panels={{
            run: run && <RunPanel run={run} name={name} draft={draft.id} onShow={(id) => (run.shown.value = { id })} />,
            properties: <div class="panel-host" data-of-picture ref={panel} />,
            outline: step && <OutlinePanel step={step} />,
            xml: step && <TextPanel step={step} fault={checking.pointed} />,
          }}
        />
        {step && <ProblemsPanel step={step} checking={checking} onXml={() => set_side('xml')} />}
      </div>
      {confirm.dialog}
      {step && <TemplateDialog step={step} />}
      {dialog === 'deploy' && step && (
        <DeployDialog name={name} text={step.text.value} checking={checking} onEnd={() => set_dialog(null)} />
      )}
    </>
  );
}
