// A decision and its text, kept in step as a process and its text are.
import { signal } from '@preact/signals';
import { with_comments_of } from '../text/comments';
import { type Loss, losses_between } from '../text/losses';
import type { DecisionEditor } from './decision_editor';

const typing_pause = 700; // milliseconds
const drawing_pause = 200;

export class DecisionStep {
  readonly text = signal('');
  readonly unreadable = signal<string | null>(null);
  readonly losses = signal<Loss[]>([]);
  readonly drawn = signal(0);
  editor: DecisionEditor | undefined;
  private unchanged = ''; // as the editor writes what it was given
  private before = ''; // what it was given
  private is_opening = false;
  private waits_for: 'text' | 'table' | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  async open(text: string): Promise<void> {
    this.text.value = text;
    await this.draw();
  }

  typed = (text: string): void => {
    if (text === this.text.peek()) return;
    this.text.value = text;
    this.later('text', typing_pause);
  };

  changed = (): void => {
    if (!this.is_opening && this.unreadable.peek() === null) this.later('table', drawing_pause);
  };

  private later(from: 'text' | 'table', pause: number): void {
    if (this.waits_for === 'text' && from === 'table') return; // drawn anew soon
    clearTimeout(this.timer);
    this.waits_for = from;
    this.timer = setTimeout(() => void this.settle(), pause);
  }

  async settle(): Promise<void> {
    clearTimeout(this.timer);
    const from = this.waits_for;
    this.waits_for = undefined;
    if (from === 'text') await this.draw();
    if (from === 'table') await this.write();
  }

  private async draw(): Promise<void> {
    if (this.editor === undefined) return;
    const text = this.text.peek();
    this.is_opening = true;
    try {
      await this.editor.open(text);
      this.unchanged = await this.editor.text();
      this.before = text;
      this.unreadable.value = null;
    } catch (thrown) {
      this.unreadable.value = thrown instanceof Error ? thrown.message : String(thrown);
    } finally {
      this.is_opening = false;
      this.drawn.value += 1;
    }
  }

  // Looking at a table changes nothing: only what differs from what was read is written.
  private async write(): Promise<void> {
    if (this.editor === undefined) return;
    const now = await this.editor.text();
    if (this.waits_for !== undefined || now === this.unchanged) return;
    if (this.before !== '')
      this.losses.value = losses_between(this.before, with_comments_of(this.before, this.unchanged));
    this.before = '';
    this.unchanged = now;
    this.text.value = with_comments_of(this.text.peek(), now);
    this.drawn.value += 1;
  }

  async back_to_table(): Promise<void> {
    if (this.editor === undefined) return;
    this.text.value = with_comments_of(this.text.peek(), await this.editor.text());
    this.unreadable.value = null;
  }
}
