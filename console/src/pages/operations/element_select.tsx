// An element of a model, chosen by its name.
import { say } from '../../words/words';
import type { Model } from '../cases/model';
import { words } from './words';

interface Props {
  label: string;
  model: Model;
  value: string;
  none?: string; // what choosing nothing means
  choose: (id: string) => void;
  is_hidden_label?: boolean;
}

export function ElementSelect({ label, model, value, none, choose, is_hidden_label }: Props) {
  return (
    <label>
      <span class={is_hidden_label ? 'heard-only' : ''}>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{none ?? say(words.choose_element)}</option>
        {model.elements.slice(1).map((one) => (
          <option key={one.id} value={one.id}>
            {one.name ? `${one.name} · ${one.id}` : one.id}
          </option>
        ))}
      </select>
    </label>
  );
}
