// A few texts of the panel do not go through its translation: what its buttons are called, how much is in a list, what
// has no name. They are put into our words where they appear.
import { keep_chinese, type Texts } from '../chinese/keep_chinese';
import { chinese_of } from './translate';

const named = [
  'add-entry',
  'group-header-button',
  'collapsible-entry-header-title.empty', // otherwise a name that the person has given
  'feel-editor__open-popup-placeholder',
  'feelers-editor__popup-placeholder',
  'textarea__open-popup-placeholder',
  'popup__title',
]
  .map((one) => `.bio-properties-panel-${one}`)
  .join(', ');

function chinese_for(english: string): string | undefined {
  const of_kind = /^bpmn:(\w+) \/ (.+)$/.exec(english); // the title of a window for an expression: of what, and which
  if (of_kind !== null) {
    const kind = chinese_of((of_kind[1] ?? '').replace(/([a-z])([A-Z])/g, '$1 $2'));
    return kind === undefined ? of_kind[2] : `${kind} / ${of_kind[2]}`;
  }
  const counted = english.replace(/^List contains (\d+) items?$/, 'List contains {numOfItems} items');
  return chinese_of(counted)?.replace('{numOfItems}', /\d+/.exec(english)?.[0] ?? '');
}

const panel_texts: Texts = { named, chinese_for };

export const keep_translated = (panel: Element): (() => void) => keep_chinese(panel, panel_texts);
