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
import { LossesNotice, useConfirmedLosses } from '../losses';
import type { Past } from '../step/past';
import { TextAndPicture } from '../step/text_and_picture';
import { UndoButtons } from '../step/undo_buttons';
import { Unreadable } from '../step/unreadable';
import { useStep } from '../step/use_step';
import { type Pointed, TextPanel } from '../text_panel';
import { words } from '../words';
import { DecisionEditor, type View } from './decision_editor';
import { dmn_page_words } from './words';

type DecisionStep = TextAndPicture<DecisionEditor>;

const word_of: Record<string, (typeof dmn_page_words)[keyof typeof dmn_page_words]> = {
  drd: dmn_page_words.drd,
  decisionTable: dmn_page_words.table,
  literalExpression: dmn_page_words.expression,
  boxedExpression: dmn_page_words.boxed,
};

function Views({ step, onShow }: { step: DecisionStep; onShow: (view: View) => void }) {
  void step.drawn.value; // drawn anew with every change
  const { editor } = step;
  return (
    <div class="row canvas-bar no-print" role="group" aria-label={say(dmn_page_words.views)}>
      <UndoButtons step={step} />
      {editor.views.map((view) => (
        <button type="button" class="small" aria-pressed={view === editor.active} onClick={() => onShow(view)}>
          {say(word_of[view.type] ?? dmn_page_words.boxed)} {view.type === 'drd' ? '' : view.name}
        </button>
      ))}
    </div>
  );
}

export function DecisionBench({ draft }: { draft: Draft }) {
  const host = useRef<HTMLDivElement>(null);
  const made = (within: HTMLDivElement, past: Past) => new TextAndPicture(new DecisionEditor(within), past);
  const { step, keeper, state, thrown } = useStep(draft, host, made);
  const [name, set_name] = useState(draft.name);
  const [checked, set_checked] = useState<Checked | null>(null);
  const [refused, set_refused] = useState<unknown>(null);
  const pointed = useSignal<Pointed | null>(null);
  const confirm = useConfirmedLosses(step);
  const rename = (to: string) => {
    set_name(to);
    keeper.change({ name: to });
  };
  const acts = {
    name,
    type: 'application/xml',
    before: confirm.then_do,
    onChecked: set_checked,
    onRefused: set_refused,
  };
  return (
    <>
      <DraftHead draft={draft} name={name} state={state} onName={rename} keeper={keeper} step={step}>
        {step && <CheckBar {...acts} text={() => step.text.peek()} settle={() => step.settle()} />}
      </DraftHead>
      {[thrown, refused].map((one) => one !== null && <ProblemBox thrown={one} />)}
      {step && <Unreadable step={step} advice={dmn_page_words.unreadable} back={dmn_page_words.back} />}
      <LossesNotice losses={step?.losses.value ?? []} />
      <div class="workbench">
        <section class="canvas-panel" aria-label={say(words.kind_dmn)}>
          {step && (
            <Views step={step} onShow={(view) => void step.editor.show(view).then(() => (step.drawn.value += 1))} />
          )}
          <HeldCanvas host={host} step={step} class="canvas decision" />
        </section>
        <section class="side" aria-label={say(words.xml_text)}>
          <div class="side-panel">{step && <TextPanel step={step} fault={pointed} />}</div>
        </section>
        <FaultList checked={checked} onPoint={(at) => (pointed.value = at)} />
      </div>
      {confirm.dialog}
    </>
  );
}
