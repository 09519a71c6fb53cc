// A form as it is edited, beside it the properties of what is selected and the text.
import { useSignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { ProblemBox } from '../../../parts/problem';
import { say } from '../../../words/words';
import { CheckBar } from '../check_bar';
import type { Checked } from '../deploy';
import type { Draft } from '../drafts/drafts';
import { DraftHead } from '../draft_head';
import { FaultList } from '../fault_list';
import { HeldCanvas } from '../held_canvas';
import { type Side, SideTabs } from '../side_tabs';
import type { Past } from '../step/past';
import { UndoButtons } from '../step/undo_buttons';
import { Unreadable } from '../step/unreadable';
import { useStep } from '../step/use_step';
import { type Pointed, TextPanel } from '../text_panel';
import { FormEditor } from './form_editor';
import { FormStep } from './form_step';
import { Preview } from './preview';
import { form_page_words as words } from './words';

const sides: Side[] = ['properties', 'json'];

function Bar({ step, onPreview }: { step: FormStep; onPreview: () => void }) {
  void step.drawn.value; // drawn anew with every change
  const { editor } = step;
  const is_held = step.unreadable.value !== null;
  return (
    <div class="row canvas-bar no-print" role="group" aria-label={say(words.acts)}>
      <UndoButtons step={step} />
      {([-1, 1] as const).map((by) => (
        <button type="button" class="small" disabled={is_held || !editor.can_move(by)} onClick={() => editor.move(by)}>
          {say(by < 0 ? words.move_up : words.move_down)}
        </button>
      ))}
      <button type="button" class="small" disabled={is_held} onClick={onPreview}>
        {say(words.preview)}
      </button>
    </div>
  );
}

export function FormBench({ draft }: { draft: Draft }) {
  const host = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const made = (within: HTMLDivElement, past: Past) =>
    new FormStep(new FormEditor(within, panel.current ?? within), past);
  const { step, keeper, state, thrown } = useStep(draft, host, made);
  const [name, set_name] = useState(draft.name);
  const [side, set_side] = useState<Side>('properties');
  const [is_previewed, set_previewed] = useState(false);
  const [checked, set_checked] = useState<Checked | null>(null);
  const [refused, set_refused] = useState<unknown>(null);
  const pointed = useSignal<Pointed | null>(null);
  const rename = (to: string) => {
    set_name(to);
    keeper.change({ name: to });
  };
  const point = (at: Pointed) => {
    set_side('json');
    pointed.value = at;
  };
  const preview = () => void step?.settle().then(() => set_previewed(true));
  const acts = {
    name,
    type: 'application/json',
    before: (act: () => void) => act(),
    onChecked: set_checked,
    onRefused: set_refused,
  };
  return (
    <>
      <DraftHead draft={draft} name={name} state={state} onName={rename} keeper={keeper} step={step}>
        {step && <CheckBar {...acts} text={() => step.text.peek()} settle={() => step.settle()} />}
      </DraftHead>
      {[thrown, refused].map((one) => one !== null && <ProblemBox thrown={one} />)}
      {step && <Unreadable step={step} advice={words.unreadable} back={words.back} />}
      <div class="workbench">
        <section class="canvas-panel" aria-label={say(words.form)}>
          {step && !is_previewed && <Bar step={step} onPreview={preview} />}
          {step && is_previewed && <Preview step={step} onEnd={() => set_previewed(false)} />}
          <HeldCanvas host={host} step={step} class="canvas form-canvas" hidden={is_previewed} />
        </section>
        <SideTabs
          sides={sides}
          side={side}
          onSide={set_side}
          panels={{
            properties: <div class="panel-host" ref={panel} />,
            json: step && <TextPanel step={step} fault={pointed} />,
          }}
        />
        <FaultList checked={checked} onPoint={point} />
      </div>
    </>
  );
}
