// The diagram of a process and its text, kept in step: what is selected in one is selected in the other, and a file
// without a diagram is laid out.
import { signal } from '@preact/signals';
import type { Editor } from './canvas/editor';
import type { Shape } from './canvas/services';
import { laid_out_anew, with_layout } from './layout/with_layout';
import type { Past } from './step/past';
import { TextAndPicture } from './step/text_and_picture';
import { ids_at, places_of } from './text/places';

export class InStep extends TextAndPicture<Editor> {
  readonly selected = signal<string | null>(null);
  readonly was_laid_out = signal(false);
  selected_by: 'text' | 'diagram' = 'diagram';
  private laid_out = ''; // a text that needs no more looking at

  constructor(editor: Editor, past: Past) {
    super(editor, past);
    editor.on('selection.changed', ({ newSelection }) => this.diagram_selected(newSelection));
  }

  override async open(text: string): Promise<void> {
    this.laid_out = await with_layout(text).catch(() => ''); // what cannot be read is shown as it is
    this.was_laid_out.value = this.laid_out !== '' && this.laid_out !== text;
    await super.open(this.laid_out || text);
  }

  protected override async prepared(text: string): Promise<string> {
    return text === this.laid_out ? text : with_layout(text);
  }

  protected override async draw(): Promise<boolean> {
    const selected = this.selected.peek();
    const is_drawn = await super.draw();
    if (is_drawn && selected !== null && this.unreadable.peek() === null) this.select_silently(selected);
    return is_drawn;
  }

  // Draws everything anew; the process itself stays as it is.
  async lay_out(): Promise<void> {
    await this.settle();
    this.text.value = await laid_out_anew(this.text.peek());
    if (await this.draw()) this.editor.whole();
  }

  // A file may have several diagrams; one of them is seen.
  async show_diagram(id: string): Promise<void> {
    await this.settle();
    await this.editor.show_diagram(id);
    this.drawn.value += 1;
  }

  private select_silently(id: string): void {
    this.is_opening = true;
    this.editor.select(id);
    this.is_opening = false;
  }

  private diagram_selected(shapes: Shape[]): void {
    if (this.is_opening || this.selected_by === 'text') return;
    const one = shapes.length === 1 ? shapes[0] : undefined;
    this.selected.value = one === undefined ? null : (one.labelTarget ?? one).id;
  }

  // The text's cursor stands there: the innermost element around it that is drawn is selected.
  pointed_at(position: number): void {
    if (this.unreadable.peek() !== null || !this.is_settled || this.is_opening) return;
    const id = ids_at(places_of(this.text.peek()), position).find((one) => this.editor.shape(one) !== undefined);
    if (id === undefined || id === this.selected.peek()) return;
    this.selected_by = 'text';
    this.selected.value = id;
    this.editor.select(id);
    this.selected_by = 'diagram';
  }

  // From a list of steps or faults: in the diagram and in the text.
  select(id: string): void {
    if (this.is_opening) return;
    this.editor.select(id);
    this.selected.value = id;
  }
}
