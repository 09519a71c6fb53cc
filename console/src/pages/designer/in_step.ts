// The diagram and its text, kept in step: what is drawn is written, what is written is drawn, and what is selected in
// one is selected in the other. The text is what is kept; while it cannot be read, the diagram is not to be drawn on.
import { signal } from '@preact/signals';
import type { Editor } from './canvas/editor';
import { rewritten } from './canvas/moddle';
import type { Shape } from './canvas/services';
import { laid_out_anew, with_layout } from './layout/with_layout';
import { with_comments_of } from './text/comments';
import { type Loss, losses_between } from './text/losses';
import { ids_at, places_of } from './text/places';

const typing_pause = 700; // milliseconds after which what was typed is drawn
const drawing_pause = 150;

export class InStep {
  readonly text = signal('');
  readonly unreadable = signal<string | null>(null); // why
  readonly selected = signal<string | null>(null);
  readonly losses = signal<Loss[]>([]); // what rewriting has taken away
  readonly drawn = signal(0); // counts what has changed on the canvas
  readonly was_laid_out = signal(false);
  selected_by: 'text' | 'diagram' = 'diagram';
  private is_of_editor = false; // the text is as the editor wrote it
  private is_opening = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waits_for: 'text' | 'diagram' | undefined;

  constructor(readonly editor: Editor) {
    editor.on('commandStack.changed', () => this.is_opening || this.later('diagram'));
    editor.on('selection.changed', ({ newSelection }) => this.diagram_selected(newSelection));
  }

  async open(text: string): Promise<void> {
    const laid_out = await with_layout(text).catch(() => text); // what cannot be read is shown as it is
    this.was_laid_out.value = laid_out !== text;
    this.text.value = laid_out;
    this.is_of_editor = false;
    await this.draw();
  }

  typed(text: string): void {
    if (text === this.text.peek()) return;
    this.text.value = text;
    this.is_of_editor = false;
    this.later('text');
  }

  private later(from: 'text' | 'diagram'): void {
    clearTimeout(this.timer);
    this.waits_for = from;
    this.timer = setTimeout(() => void this.settle(), from === 'text' ? typing_pause : drawing_pause);
  }

  // Brings both together now.
  async settle(): Promise<void> {
    clearTimeout(this.timer);
    const from = this.waits_for;
    this.waits_for = undefined;
    if (from === 'text') await this.draw();
    if (from === 'diagram') await this.write();
  }

  private async draw(): Promise<void> {
    const text = this.text.peek();
    const selected = this.selected.peek();
    this.is_opening = true;
    try {
      const ready = await with_layout(text);
      await this.editor.open(ready);
      if (this.text.peek() === text) this.text.value = ready;
      this.unreadable.value = null;
      if (selected !== null) this.editor.select(selected);
    } catch (thrown) {
      this.unreadable.value = thrown instanceof Error ? thrown.message : String(thrown);
    } finally {
      this.is_opening = false;
      this.drawn.value += 1;
    }
  }

  private async write(): Promise<void> {
    const before = this.text.peek();
    const text = with_comments_of(before, await this.editor.text());
    if (!this.is_of_editor) await this.note_losses(before);
    if (this.text.peek() !== before || this.waits_for !== undefined) return; // something newer is on its way
    this.is_of_editor = true;
    this.text.value = text;
    this.drawn.value += 1;
  }

  private async note_losses(before: string): Promise<void> {
    const kept = with_comments_of(before, await rewritten(before));
    this.losses.value = [...this.losses.peek(), ...losses_between(before, kept)];
  }

  // Draws everything anew; the process itself stays as it is.
  async lay_out(): Promise<void> {
    await this.settle();
    this.text.value = await laid_out_anew(this.text.peek());
    this.is_of_editor = false;
    await this.draw();
    this.editor.whole();
  }

  // Gives up what was typed and cannot be read.
  async back_to_diagram(): Promise<void> {
    const text = await this.editor.text();
    this.text.value = with_comments_of(this.text.peek(), text);
    this.unreadable.value = null;
    this.is_of_editor = true;
  }

  private diagram_selected(shapes: Shape[]): void {
    if (this.is_opening || this.selected_by === 'text') return;
    const one = shapes.length === 1 ? shapes[0] : undefined;
    this.selected.value = one === undefined ? null : (one.labelTarget ?? one).id;
  }

  // The text's cursor stands there: the innermost element around it that is drawn is selected.
  pointed_at(position: number): void {
    if (this.unreadable.peek() !== null || this.waits_for !== undefined) return;
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
