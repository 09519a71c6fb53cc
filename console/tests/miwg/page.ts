// The modeler of the designer with all its modules, for models that others have written.
import { Editor } from '../../src/pages/designer/canvas/editor';
import { with_layout } from '../../src/pages/designer/layout/with_layout';
import { type Defaults, figures_in, figures_of, lost_between, to_be_drawn, without_diagram } from './compare';

export interface Found {
  differs: string[];
  notes: string[];
}

const part = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const shorts = (said: { short: string }[]): string[] => said.map((one) => one.short);

async function in_editor<T>(text: string, act: (editor: Editor) => Promise<T>): Promise<T> {
  const editor = new Editor(part('canvas'), part('panel'));
  try {
    await editor.open(text);
    return await act(editor);
  } finally {
    editor.close();
  }
}

const saved = (text: string): Promise<string> => in_editor(text, (editor) => editor.text());

// Of several diagrams each is looked at.
const not_drawn = (text: string, ids: string[]): Promise<string[]> =>
  in_editor(text, async (editor) => {
    const left = new Set(ids);
    for (const { id } of editor.diagrams) {
      await editor.show_diagram(id);
      for (const one of [...left]) if (editor.shape(one) !== undefined) left.delete(one);
    }
    return [...left];
  });

// Read, written, and read and written again. What is only added to a diagram says nothing else of the process, and is
// told as a note.
async function round_trip(text: string, defaults: Defaults): Promise<Found> {
  const once = await saved(text);
  const twice = await saved(once);
  const [before, after] = [figures_in(text), figures_in(once)];
  const fewer = Object.keys(before).filter((name) => (after[name] ?? 0) < (before[name] ?? 0));
  const added = lost_between(once, text, defaults);
  return {
    differs: [
      ...shorts(lost_between(text, once, defaults)).map((one) => `lost ${one}`),
      ...shorts(added.filter((one) => !one.is_drawing)).map((one) => `added ${one}`),
      ...shorts(lost_between(once, twice, defaults)).map((one) => `lost again ${one}`),
      ...shorts(lost_between(twice, once, defaults)).map((one) => `added again ${one}`),
      ...fewer.map((name) => `${name}: ${before[name]} became ${after[name]}`),
    ],
    notes: shorts(added.filter((one) => one.is_drawing)).map((one) => `added to the diagram: ${one}`),
  };
}

async function drawn(text: string): Promise<Found> {
  return { differs: (await not_drawn(text, figures_of(text))).map((id) => `not drawn ${id}`), notes: [] };
}

async function laid_out(text: string, defaults: Defaults): Promise<Found> {
  const bare = without_diagram(text);
  const result = await with_layout(bare);
  const again = without_diagram(result);
  return {
    differs: [
      ...(await not_drawn(result, to_be_drawn(bare))).map((id) => `not drawn ${id}`),
      ...shorts(lost_between(bare, again, defaults)).map((one) => `lost ${one}`),
      ...shorts(lost_between(again, bare, defaults)).map((one) => `added ${one}`),
    ],
    notes: [],
  };
}

export const miwg = { round_trip, drawn, laid_out, lost_between };
Object.assign(window, { miwg });
