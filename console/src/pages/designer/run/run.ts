// One dry run: its steps, and what the service answered to all of them. The service keeps nothing: each time it is sent
// whole, so a step back is one step fewer, and a model that was changed is played anew.
import { signal } from '@preact/signals';
import { ask_exact } from '../../../api/client';
import { type Fault, Refusal } from '../../../api/problem';
import { all_drafts, type Draft } from '../drafts/drafts';
import { type DrawnModel, drawn_model } from './drawn_model';
import type { Moment, Played, Step } from './played';

export interface Drawn {
  name: string;
  text: string;
}

export class Run {
  readonly steps = signal<Step[]>([]);
  readonly played = signal<Played | null>(null);
  readonly model = signal<DrawnModel | null>(null);
  readonly thrown = signal<unknown>(null);
  readonly is_under_way = signal(false);
  readonly looked_at = signal<number | null>(null); // an earlier step; null: the last
  readonly shown = signal<{ id: string } | null>(null); // what is to be seen on the diagram
  readonly beside = signal<Draft[]>([]); // drafts that take part
  private readonly at = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();
  private turn = 0; // a later request makes an earlier answer void

  constructor(private drawn: Drawn) {}

  get moment(): Moment | null {
    const played = this.played.value;
    if (played === null) return null;
    return played.steps[this.looked_at.value ?? played.steps.length - 1] ?? null;
  }

  // What the service finds wrong with the models, when that is why it was refused.
  get faults(): Fault[] {
    const thrown = this.thrown.value;
    const errors = thrown instanceof Refusal ? (thrown.problem.errors ?? []) : [];
    return errors.filter((one) => one.file !== undefined);
  }

  get is_at_the_end(): boolean {
    return this.looked_at.value === null;
  }

  async begin(): Promise<void> {
    await this.play([]);
  }

  async draw(drawn: Drawn): Promise<void> {
    if (drawn.text === this.drawn.text && drawn.name === this.drawn.name) return;
    this.drawn = drawn;
    await this.play(this.steps.peek());
  }

  take(steps: Step[]): Promise<boolean> {
    return this.play([...this.steps.peek(), ...steps]);
  }

  back(): Promise<boolean> {
    return this.play(this.steps.peek().slice(0, -1));
  }

  go_on_from(step: number): Promise<boolean> {
    return this.play(this.steps.peek().slice(0, step));
  }

  again(): Promise<boolean> {
    return this.play([]);
  }

  async with_drafts(ids: string[]): Promise<void> {
    this.beside.value = (await all_drafts()).filter((one) => ids.includes(one.id));
    await this.play(this.steps.peek());
  }

  // False when it was refused: then everything stays as it was, and `thrown` says why.
  private async play(steps: Step[]): Promise<boolean> {
    const turn = ++this.turn;
    this.is_under_way.value = true;
    this.thrown.value = null;
    try {
      const resources = [this.drawn, ...this.beside.peek()].map(({ name, text }) => ({ name, content: text }));
      const [played, model] = await Promise.all([
        ask_exact<Played>('/v2/dry-runs', { resources, at: this.at, steps }),
        drawn_model(this.drawn.text),
      ]);
      if (turn !== this.turn) return false;
      this.steps.value = steps;
      this.played.value = played;
      this.model.value = model;
      this.looked_at.value = null;
      return true;
    } catch (refused) {
      if (turn === this.turn) this.thrown.value = refused;
      return false;
    } finally {
      if (turn === this.turn) this.is_under_way.value = false;
    }
  }
}
