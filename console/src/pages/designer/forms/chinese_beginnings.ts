// What a new component and a new option are called until they have a name of their own.
import { language } from '../../../words/words';
import { new_texts } from '../chinese/form_words';
import type { Json } from './merge';

type Texts = { [name: string]: Json };

interface Factory {
  create(attributes: Texts, is_new?: boolean): Texts;
}

interface Events {
  on(event: string, heard: (event: { context: { formField: Texts; properties: Texts } }) => void): void;
}

const named = ['label', 'dateLabel', 'timeLabel', 'text'];

function in_chinese(text: Json | undefined): Json | undefined {
  const [, english = '', number = ''] = typeof text === 'string' ? (/^(.*?)( \d+)?$/.exec(text) ?? []) : [];
  const chinese = new_texts[english];
  return chinese === undefined ? text : chinese + number;
}

function name_in_chinese(texts: Texts): void {
  for (const name of named) {
    if (name in texts) texts[name] = in_chinese(texts[name]) ?? '';
  }
}

const items = (value: Json | undefined): Texts[] => (Array.isArray(value) ? (value as Texts[]) : []);

// Only what the library puts in: whatever was there before the change is somebody's own.
function name_added(was: Texts, properties: Texts): void {
  for (const list of ['values', 'columns']) {
    const known = new Set(items(was[list]).map((one) => JSON.stringify(one)));
    const added = items(properties[list]).length > items(was[list]).length;
    if (!added) continue;
    properties[list] = items(properties[list]).map((one) => {
      return known.has(JSON.stringify(one)) ? one : { ...one, label: in_chinese(one['label']) ?? '' };
    });
  }
  for (const name of ['dateLabel', 'timeLabel']) {
    if (name in properties && !(name in was) && 'subtype' in properties) name_in_chinese(properties);
  }
}

class ChineseBeginnings {
  static $inject = ['fieldFactory', 'eventBus'];

  constructor(factory: Factory, events: Events) {
    if (language.peek() === 'en') return;
    const create = factory.create.bind(factory);
    factory.create = (attributes, is_new = true) => {
      const made = create(attributes, is_new);
      if (!is_new) return made;
      name_in_chinese(made);
      for (const one of [...items(made['values']), ...items(made['columns'])]) name_in_chinese(one);
      return made;
    };
    events.on('commandStack.formField.edit.preExecute', ({ context }) =>
      name_added(context.formField, context.properties),
    );
  }
}

export const chinese_beginnings = {
  __init__: ['chineseBeginnings'],
  chineseBeginnings: ['type', ChineseBeginnings],
};
