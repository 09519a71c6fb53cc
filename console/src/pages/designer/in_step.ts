// The diagram of a process and its text, kept in step: what is selected in one is selected in the other, and a file
// without a diagram is laid out.
import { signal } from '@preact/signals';
import type { Editor } from './canvas/editor';
import type { Shape } from './canvas/services';
import { laid_out_anew, with_layout } from './layout/with_layout';
import { TextAndPicture } from './step/text_and_picture';
import { ids_at, places_of } from './text/places';

export class InStep extends TextAndPicture<Editor> {
  readonly selected = signal<string | null>(null);
  readonly was_laid_out = signal(false);
  selected_by: 'text' | 'diagram' = 'diagram';

  constructor(editor: Editor) {
    super(editor);
    editor.on('selection.changed', ({ newSelection }) => this.diagram_selected(newSelection));
  }

  override async open(text: string): Promise<void> {
    const laid_out = await with_layout(text).catch(() => text); // what cannot be read is shown as it is
    this.was_laid_out.value = laid_out !== text;
    await super.open(laid_out);
  }

  protected override async prepared(text: string): Promise<string> {
    return with_layout(text);
  }

  protected override async draw(): Promise<void> {
    const selected = this.selected.peek();
    await super.draw();
    if (selected !== null && this.unreadable.peek() === null) this.select_silently(selected);
  }

  // Draws everything anew; the process itself stays as it is.
  async lay_out(): Promise<void> {
    await this.settle();
    this.text.value = await laid_out_anew(this.text.peek());
    await this.draw();
    this.editor.whole();
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
    if (this.unreadable.peek() !== null || !this.is_settled) return;
    const id = ids_at(places_of(this.text.peek()), position).find((one) => this.editor.shape(one) !== undefined);
    if (id === undefined || id === this.selected.peek()) return;
    this.selected_by = 'text';
    this.selected.value = id;
    this.editor.select(id);
    this.selected_by = 'diagram';
  }

  // From a list of steps or faults: in the diagram and in the text.
  select(id: string): void {
    this.editor.select(id);
    this.selected.value = id;
  }
}
