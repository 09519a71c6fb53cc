// Moves a case, or many: each token stays, ends, or goes elsewhere; and tokens begin, with variables if need be.
import { useState } from 'preact/hooks';
import { say } from '../../words/words';
import type { Model } from '../cases/model';
import { ElementSelect } from './element_select';
import { modification, type Outcome } from './motion';
import {
  type Beginning, type Fate, instructions_of, is_whole, type ModifyPlan, new_beginning, stays, variables_in,
} from './modify_plan';
import { PreviewAndDo } from './preview_and_do';
import { words } from './words';

export interface Movable {
  id: string; // of the token, or of the element
  name: string;
  more?: string;
}

interface FateProps {
  one: Movable;
  fate: Fate;
  model: Model;
  change: (fate: Fate) => void;
}

function FateRow({ one, fate, model, change }: FateProps) {
  const choices = { stay: words.stays, move: words.moves, end: words.ends } as const;
  return (
    <li class="fate" data-movable={one.id}>
      <span>
        {one.name} {one.more && <span class="quiet">{one.more}</span>}
      </span>
      <label>
        <span class="heard-only">{say(words.fate_of, { name: one.name })}</span>
        <select
          value={fate.what}
          onChange={(event) => change({ ...fate, what: event.currentTarget.value as Fate['what'] })}
        >
          {(Object.keys(choices) as Fate['what'][]).map((what) => (
            <option key={what} value={what}>
              {say(choices[what])}
            </option>
          ))}
        </select>
      </label>
      {fate.what === 'move' && (
        <ElementSelect
          label={say(words.move_to, { name: one.name })}
          model={model}
          value={fate.target}
          is_hidden_label
          choose={(target) => change({ ...fate, target })}
        />
      )}
    </li>
  );
}

interface BeginningProps {
  one: Beginning;
  model: Model;
  change: (one: Beginning) => void;
  remove: () => void;
}

function BeginningRow({ one, model, change, remove }: BeginningProps) {
  const is_wrong = variables_in(one.variables) === undefined;
  return (
    <li class="beginning">
      <ElementSelect
        label={say(words.begin_at)}
        model={model}
        value={one.element}
        choose={(element) => change({ ...one, element })}
      />
      <label>
        {say(words.position)}
        <select
          value={one.position}
          onChange={(event) => change({ ...one, position: event.currentTarget.value as Beginning['position'] })}
        >
          <option value="before">{say(words.before)}</option>
          <option value="after">{say(words.after)}</option>
        </select>
      </label>
      <label class="beginning-variables">
        {say(words.set_variables)}
        <textarea
          value={one.variables}
          aria-invalid={is_wrong}
          spellcheck={false}
          onInput={(event) => change({ ...one, variables: event.currentTarget.value })}
        />
        {is_wrong && <span class="mark mark-red">{say(words.no_json)}</span>}
      </label>
      <button type="button" onClick={remove}>
        {say(words.remove)}
      </button>
    </li>
  );
}

interface Props {
  keys: readonly string[];
  names: ReadonlyMap<string, string>;
  movable: readonly Movable[];
  model: Model;
  of: 'token' | 'element';
  on_done: (outcomes: Outcome[]) => void;
}

export function ModifyPanel({ keys, names, movable, model, of, on_done }: Props) {
  const [plan, set_plan] = useState<ModifyPlan>({ fates: {}, beginnings: [] });
  const set_fate = (id: string, fate: Fate) => set_plan((last) => ({ ...last, fates: { ...last.fates, [id]: fate } }));
  const set_beginnings = (change: (all: Beginning[]) => Beginning[]) =>
    set_plan((last) => ({ ...last, beginnings: change(last.beginnings) }));
  const instructions = instructions_of(plan, of);
  return (
    <div class="stack">
      <div>
        <h3>{say(of === 'token' ? words.tokens_now : words.tokens_of_chosen)}</h3>
        <ul class="fates">
          {movable.map((one) => (
            <FateRow
              key={one.id}
              one={one}
              fate={plan.fates[one.id] ?? stays}
              model={model}
              change={(fate) => set_fate(one.id, fate)}
            />
          ))}
        </ul>
      </div>
      <div>
        <h3>{say(words.begins)}</h3>
        <ul class="fates">
          {plan.beginnings.map((one, i) => (
            <BeginningRow
              key={i}
              one={one}
              model={model}
              change={(changed) => set_beginnings((all) => all.map((old, at) => (at === i ? changed : old)))}
              remove={() => set_beginnings((all) => all.filter((_, at) => at !== i))}
            />
          ))}
        </ul>
        <button type="button" onClick={() => set_beginnings((all) => [...all, new_beginning])}>
          {say(words.add_beginning)}
        </button>
      </div>
      <PreviewAndDo
        motion={modification(keys, instructions)}
        plan={JSON.stringify([keys, instructions])}
        name={say(words.do_modify)}
        is_whole={is_whole(plan)}
        names={names}
        on_done={on_done}
      />
    </div>
  );
}
