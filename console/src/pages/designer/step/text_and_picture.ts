// A picture and its text, kept in step: what is drawn is written, what is written is drawn. The text is what is kept;
// while it cannot be read, the picture is not to be drawn on.
import { signal } from '@preact/signals';
import { with_comments_of } from '../text/comments';
import { type Loss, losses_between } from '../text/losses';
import { type Moment, Past, type Trigger } from './past';

const typing_pause = 700; // milliseconds after which what was typed is drawn
const drawing_pause = 150;

export interface Stack {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
}

export interface Picture {
  readonly stack: Stack | undefined; // its own steps
  tells(stepped: (trigger?: Trigger) => void): void; // without a trigger: something may have changed
  open(text: string): Promise<unknown>; // throws what is wrong with the text
  text(): Promise<string>;
  rewritten(text: string): Promise<string>; // a text as it writes it when nothing is changed
  close(): void;
}

export class TextAndPicture<Of extends Picture> {
  readonly text = signal('');
  readonly unreadable = signal<string | null>(null); // why
  readonly losses = signal<Loss[]>([]); // what rewriting has taken away
  readonly drawn = signal(0); // counts what has changed in the picture
  protected is_opening = false;
  private draws = 0; // counts them: a later one ends one that is under way
  private drawing: Promise<unknown> = Promise.resolve();
  private written: string | undefined; // as the picture was, when the text is from there
  private has_gone = false; // by the picture's own steps, back or forth
  private waits_for: 'text' | 'picture' | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn: Promise<void> = Promise.resolve();

  // With a past, what came before goes on: a page that is drawn anew has a new picture and the same file.
  constructor(
    readonly editor: Of,
    readonly past = new Past(),
  ) {
    this.losses.value = past.now?.losses ?? [];
    editor.tells(this.stepped);
  }

  async open(text: string): Promise<void> {
    this.text.value = text;
    await this.draw();
  }

  typed(text: string): void {
    if (text === this.text.peek()) return;
    this.text.value = text;
    this.later('text');
  }

  private stepped = (trigger?: Trigger): void => {
    if (this.is_opening) return;
    if (trigger !== undefined) this.past.stepped(trigger);
    this.has_gone ||= trigger === 'undo' || trigger === 'redo';
    if (trigger !== 'clear' && this.unreadable.peek() === null) this.later('picture');
  };

  private later(from: 'text' | 'picture'): void {
    if (this.waits_for === 'text' && from === 'picture') return; // drawn anew soon
    clearTimeout(this.timer);
    this.waits_for = from;
    this.timer = setTimeout(() => void this.settle(), from === 'text' ? typing_pause : drawing_pause);
  }

  protected get is_settled(): boolean {
    return this.waits_for === undefined;
  }

  get is_under_way(): boolean {
    return this.is_opening;
  }

  // Brings both together now, and waits for what is being drawn.
  async settle(): Promise<void> {
    clearTimeout(this.timer);
    const from = this.waits_for;
    this.waits_for = undefined;
    if (from === 'text') await this.draw();
    if (from === 'picture') await this.write();
    await this.drawing;
  }

  // What is drawn of a text: more than it says, if it says too little.
  protected async prepared(text: string): Promise<string> {
    return text;
  }

  // False when something else is drawn by then.
  protected draw(): Promise<boolean> {
    const drawn = this.draw_text(this.text.peek(), ++this.draws);
    this.drawing = drawn;
    return drawn;
  }

  private async draw_text(text: string, turn: number): Promise<boolean> {
    this.is_opening = true;
    let why: string | null = null;
    let ready = text;
    try {
      ready = await this.prepared(text);
      if (turn === this.draws) await this.editor.open(ready);
    } catch (thrown) {
      why = thrown instanceof Error ? thrown.message : String(thrown);
    }
    if (turn !== this.draws) return false;
    this.unreadable.value = why;
    if (why === null) {
      this.written = undefined;
      if (this.text.peek() === text) this.text.value = ready;
      this.past.drawn({ text: ready, losses: this.losses.peek() });
    }
    this.is_opening = false;
    this.drawn.value += 1;
    return true;
  }

  // The text with what was drawn; `unchanged` is what the library would have written of it before.
  protected put_into(text: string, _unchanged: string, now: string): string {
    return with_comments_of(text, now);
  }

  protected lost(text: string, unchanged: string): Loss[] {
    return losses_between(text, with_comments_of(text, unchanged));
  }

  // Looking at a picture changes nothing: only what differs from what was read is written.
  private async write(): Promise<void> {
    const found = this.has_gone ? this.past.found() : undefined;
    this.has_gone = false;
    if (found !== undefined) return this.show(found);
    const before = this.text.peek();
    const now = await this.editor.text();
    const unchanged = this.written ?? (await this.editor.rewritten(before));
    if (this.text.peek() !== before || !this.is_settled || now === unchanged) return; // or something newer comes
    const lost = this.written === undefined ? this.lost(before, unchanged) : [];
    const text = this.put_into(before, unchanged, now);
    const moment = { text, losses: [...this.losses.peek(), ...lost], as_written: now };
    this.past.written(moment);
    this.show(moment);
  }

  private show({ text, losses, as_written }: Moment): void {
    this.written = as_written;
    this.text.value = text;
    this.losses.value = losses;
    this.drawn.value += 1;
  }

  get can_undo(): boolean {
    return this.past.has_before || (this.editor.stack?.canUndo() ?? false) || this.can_give_up;
  }

  get can_redo(): boolean {
    return this.past.has_after || (this.editor.stack?.canRedo() ?? false);
  }

  // What was typed and cannot be read; there is something to go back to.
  get can_give_up(): boolean {
    return this.unreadable.peek() !== null && this.past.now !== undefined;
  }

  // As the text beside the picture asks for it.
  get history(): this {
    return this;
  }

  // What is drawn, also while what is typed cannot be read.
  get last_read(): string {
    return this.past.now?.text ?? this.text.peek();
  }

  // The text has changes that the picture has not: its own undo knows them.
  get is_typing(): boolean {
    return this.waits_for === 'text' || this.unreadable.peek() !== null;
  }

  undo = (): Promise<void> =>
    this.in_turn(async () => {
      if (this.can_give_up) await this.draw_again(this.past.now);
      else if (this.editor.stack?.canUndo() === true) this.editor.stack.undo();
      else await this.draw_again(this.past.back());
    });

  redo = (): Promise<void> =>
    this.in_turn(async () => {
      if (this.editor.stack?.canRedo() === true) this.editor.stack.redo();
      else await this.draw_again(this.past.forth());
    });

  // Gives up what was typed and cannot be read.
  give_up = (): Promise<void> => this.in_turn(() => this.draw_again(this.past.now));

  private async in_turn(act: () => Promise<void>): Promise<void> {
    const next = this.turn.then(() => this.settle()).then(act);
    this.turn = next.catch(() => undefined);
    return next;
  }

  private async draw_again(moment: Moment | undefined): Promise<void> {
    if (moment === undefined) return;
    this.text.value = moment.text;
    this.losses.value = moment.losses;
    await this.draw();
  }
}
