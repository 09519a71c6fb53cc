// The steps as a list: what can be drawn can be done here by keyboard alone, and heard.
import { say } from '../../../words/words';
import type { Shape } from '../canvas/services';
import { translate } from '../canvas/translate';
import type { InStep } from '../in_step';
import { StepCard } from './step_card';
import { add_first, type Part, parts_of, type Step } from './steps';
import { words } from './words';

export function kind_text(shape: Shape): string {
  const definition =
    (shape.businessObject.get('eventDefinitions') as { $type: string }[] | undefined)?.[0]?.$type ?? '';
  const trigger = definition.replace(/^bpmn:(.*)EventDefinition$/, '$1 ');
  return translate((trigger + shape.type.replace('bpmn:', '')).replace(/([a-z])([A-Z])/g, '$1 $2'));
}

export const name_text = (shape: Shape): string => shape.businessObject.name || say(words.unnamed);

function StepLine({ step, one, steps }: { step: InStep; one: Step; steps: Shape[] }) {
  const { shape } = one;
  const is_here = step.selected.value === shape.id;
  return (
    <li data-step={shape.id}>
      <button type="button" class="plain step-line" aria-expanded={is_here} onClick={() => step.select(shape.id)}>
        <span>{name_text(shape)}</span>
        <span class="quiet">{kind_text(shape)}</span>
      </button>
      {is_here && <StepCard key={shape.id} step={step} shape={shape} steps={steps} />}
      {one.inside.length > 0 && (
        <ul>
          {one.inside.map((inner) => (
            <StepLine key={inner.shape.id} step={step} one={inner} steps={one.inside.map((other) => other.shape)} />
          ))}
        </ul>
      )}
    </li>
  );
}

function PartOf({ step, part }: { step: InStep; part: Part }) {
  const add = () => step.select(add_first(step.editor, part.shape).id);
  const steps = part.steps.map((one) => one.shape);
  return (
    <>
      {part.shape.type === 'bpmn:Participant' && <h3>{name_text(part.shape)}</h3>}
      {part.steps.length === 0 && (
        <p>
          {say(words.no_steps)}{' '}
          <button type="button" class="small" onClick={add}>
            {say(words.add_start)}
          </button>
        </p>
      )}
      <ul>
        {part.steps.map((one) => (
          <StepLine key={one.shape.id} step={step} one={one} steps={steps} />
        ))}
      </ul>
    </>
  );
}

export function OutlinePanel({ step }: { step: InStep }) {
  const drawn = step.drawn.value; // drawn anew with every change
  const parts = step.unreadable.value === null && !step.is_under_way ? parts_of(step.editor) : [];
  return (
    <div class="outline" data-of-picture data-drawn={drawn}>
      <p class="quiet">{say(words.about)}</p>
      {parts.map((part) => (
        <PartOf key={part.shape.id} step={step} part={part} />
      ))}
    </div>
  );
}
