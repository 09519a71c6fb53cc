// What a file was before, text by text. While the picture has steps of its own they are used; where they end, since a
// picture that is drawn anew forgets them, whole texts go on. A text that the picture's own steps lead to is known by
// how many of them have been done since the picture was drawn.
import type { Loss } from '../text/losses';

export type Trigger = 'execute' | 'undo' | 'redo' | 'clear';

export interface Moment {
  text: string;
  losses: Loss[];
  as_written?: string; // by the library, before comments were put back
}

interface Kept extends Moment {
  depth?: number; // steps of the picture; none: from before it was drawn
}

const most_kept = 60_000_000; // characters

export class Past {
  private kept: Kept[] = [];
  private at = -1;
  private depth = 0;

  get now(): Moment | undefined {
    return this.kept[this.at];
  }

  get has_before(): boolean {
    return this.at > 0;
  }

  get has_after(): boolean {
    return this.at + 1 < this.kept.length;
  }

  back(): Moment | undefined {
    return this.has_before ? this.kept[--this.at] : undefined;
  }

  forth(): Moment | undefined {
    return this.has_after ? this.kept[++this.at] : undefined;
  }

  // The picture was drawn from a text. One that was just before or after is gone to, not added.
  drawn(moment: Moment): void {
    const near = [0, -1, 1].find((by) => this.kept[this.at + by]?.text === moment.text);
    if (near === undefined) {
      this.kept.splice(this.at + 1, Infinity, moment);
      this.at += 1;
    } else {
      this.at += near;
    }
    this.begin_anew();
    this.drop_oldest();
  }

  // A step on the picture: what came after it is over.
  stepped(trigger: Trigger): void {
    if (trigger === 'clear') return this.begin_anew();
    this.depth += trigger === 'undo' ? -1 : 1;
    if (trigger !== 'execute') return;
    this.kept.length = this.last_below(this.depth) + 1;
    this.at = Math.min(this.at, this.kept.length - 1);
  }

  // The very text that the picture's own steps have led back to, or forth.
  found(): Moment | undefined {
    const index = this.kept.findIndex((one) => one.depth === this.depth);
    if (index < 0) return undefined;
    this.at = index;
    return this.kept[index];
  }

  // The picture was written as a text.
  written(moment: Moment): void {
    this.at = this.last_below(this.depth + 1) + 1;
    this.kept.splice(this.at, 0, { ...moment, depth: this.depth });
    this.drop_oldest();
  }

  private last_below(depth: number): number {
    let last = -1;
    this.kept.forEach((one, index) => (last = one.depth !== undefined && one.depth < depth ? index : last));
    return last < 0 ? this.at : last;
  }

  private begin_anew(): void {
    this.depth = 0;
    this.kept = this.kept.map(({ depth: _, ...moment }, index) =>
      index === this.at ? { ...moment, depth: 0 } : moment,
    );
  }

  private drop_oldest(): void {
    let size = this.kept.reduce((sum, one) => sum + one.text.length, 0);
    for (; size > most_kept && this.at > 0; this.at -= 1) size -= this.kept.shift()?.text.length ?? 0;
  }
}
