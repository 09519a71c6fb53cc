// What can be done with the step that is chosen.
import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '../../../shell/announcer';
import { say } from '../../../words/words';
import type { Connection, Shape } from '../canvas/services';
import { translate } from '../canvas/translate';
import type { InStep } from '../in_step';
import { kind_text, name_text } from './outline_panel';
import { add_after, condition_of, connect, flows_from, kinds, set_condition } from './steps';
import { words } from './words';

interface Props {
  step: InStep;
  shape: Shape;
  steps: Shape[]; // of the same process, to connect to
}

const submitted = (act: () => void) => (event: Event) => {
  event.preventDefault();
  act();
};

function Rename({ step, shape }: Props) {
  const now = shape.businessObject.name ?? '';
  const [name, set_name] = useState(now);
  useEffect(() => set_name(now), [now]);
  return (
    <form onSubmit={submitted(() => step.editor.service('modeling').updateLabel(shape, name))}>
      <label>
        {say(words.name)}
        <input value={name} onInput={(event) => set_name(event.currentTarget.value)} />
      </label>
      <button type="submit" class="small">
        {say(words.rename)}
      </button>
    </form>
  );
}

function AddAfter({ step, shape }: Props) {
  const [kind, set_kind] = useState(0);
  const [name, set_name] = useState('');
  const add = () => {
    const added = add_after(step.editor, shape, kinds[kind]!, name);
    announce(say(words.added, { name: name || translate(kinds[kind]!.word) }));
    step.select(added.id);
  };
  return (
    <form class="wide-form" onSubmit={submitted(add)}>
      <label>
        {say(words.add_after)}
        <select value={kind} onChange={(event) => set_kind(Number(event.currentTarget.value))}>
          {kinds.map((one, i) => (
            <option key={one.word} value={i}>
              {translate(one.word)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.new_name)}
        <input value={name} onInput={(event) => set_name(event.currentTarget.value)} />
      </label>
      <button type="submit" class="small">
        {say(words.add)}
      </button>
    </form>
  );
}

function ConnectTo({ step, shape, steps }: Props) {
  const targets = steps.filter((one) => one !== shape && !flows_from(shape).some((flow) => flow.target === one));
  const [id, set_id] = useState('');
  const target = targets.find((one) => one.id === id) ?? targets[0];
  if (target === undefined) return null;
  const go = () =>
    announce(
      connect(step.editor, shape, target) ? say(words.connected, { name: name_text(target) }) : say(words.not_allowed),
    );
  return (
    <form onSubmit={submitted(go)}>
      <label>
        {say(words.connect_to)}
        <select value={target.id} onChange={(event) => set_id(event.currentTarget.value)}>
          {targets.map((one) => (
            <option key={one.id} value={one.id}>
              {one.businessObject.name || `${kind_text(one)} ${one.id}`}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="small">
        {say(words.connect)}
      </button>
    </form>
  );
}

function Flow({ step, flow, has_condition }: { step: InStep; flow: Connection; has_condition: boolean }) {
  const [text, set_text] = useState(condition_of(flow));
  const name = flow.target === undefined ? '' : name_text(flow.target);
  return (
    <li>
      <div class="step-flow">
        <span>→ {name}</span>
        <button type="button" class="small" onClick={() => step.editor.service('modeling').removeElements([flow])}>
          {say(words.disconnect)}
        </button>
      </div>
      {has_condition && (
        <form onSubmit={submitted(() => set_condition(step.editor, flow, text.trim()))}>
          <label>
            {say(words.condition, { name })}
            <input value={text} onInput={(event) => set_text(event.currentTarget.value)} />
          </label>
          <button type="submit" class="small">
            {say(words.set_condition)}
          </button>
        </form>
      )}
    </li>
  );
}

function Flows({ step, shape }: Props) {
  const flows = flows_from(shape);
  if (flows.length === 0) return null;
  const has_condition = /(Exclusive|Inclusive|Complex)Gateway$/.test(shape.type);
  return (
    <div>
      <strong>{say(words.leads_to)}</strong>
      <ul>
        {flows.map((flow) => (
          <Flow key={flow.id} step={step} flow={flow} has_condition={has_condition} />
        ))}
      </ul>
    </div>
  );
}

export function StepCard(props: Props) {
  const { step, shape } = props;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What has just been added is gone on with; whoever is elsewhere on the page stays there.
    const is_here =
      document.activeElement === document.body || card.current?.closest('.outline')?.contains(document.activeElement);
    if (is_here) card.current?.closest('li')?.querySelector<HTMLElement>('.step-line')?.focus();
  }, []);
  const remove = () => {
    announce(say(words.removed, { name: name_text(shape) }));
    step.editor.service('modeling').removeElements([shape]);
  };
  return (
    <div class="step-card" ref={card}>
      <Rename {...props} />
      {!shape.type.endsWith('EndEvent') && <AddAfter {...props} />}
      {!shape.type.endsWith('EndEvent') && <ConnectTo {...props} />}
      <Flows {...props} />
      <div class="row">
        <button type="button" class="small" onClick={() => document.getElementById('tab-properties')?.click()}>
          {say(words.properties)}
        </button>
        <button type="button" class="small" onClick={remove}>
          {say(words.remove)}
        </button>
      </div>
    </div>
  );
}
