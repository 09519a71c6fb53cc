// The ways of lines between columns and rows: each line that runs along a gap has a track of its own there, and a gap
// is as wide as its tracks need. First all ways are decided, then there are figures.
import type { Item } from './graph';

// Where a line bends, by gap: an upright piece runs in the gap left of a column, a level one in the gap above a row.
export type Piece = { upright: number; track: number } | { level: number; track: number };

export class Channels {
  private readonly upright: number[] = []; // tracks in the gap left of each column
  private readonly level: number[] = [];
  private readonly cells = new Set<string>();

  constructor(items: Item[]) {
    for (const item of items) this.cells.add(`${item.column}/${item.row}`);
  }

  // Whether nothing stands in that row strictly between two columns.
  is_free(row: number, from: number, to: number): boolean {
    for (let column = Math.min(from, to) + 1; column < Math.max(from, to); ++column)
      if (this.cells.has(`${column}/${row}`)) return false;
    return true;
  }

  take_upright(column: number): Piece {
    const track = this.upright[column] ?? 0;
    this.upright[column] = track + 1;
    return { upright: column, track };
  }

  take_level(row: number): Piece {
    const track = this.level[row] ?? 0;
    this.level[row] = track + 1;
    return { level: row, track };
  }

  upright_tracks = (column: number): number => this.upright[column] ?? 0;
  level_tracks = (row: number): number => this.level[row] ?? 0;
}

// The pieces between leaving an item (at its right, or below it from its border) and coming to another from the left.
export function way_between(channels: Channels, from: Item, to: Item, leaves_below: boolean): Piece[] {
  if (leaves_below) return [channels.take_level(from.row + 1), channels.take_upright(to.column)];
  const is_forward = to.column > from.column;
  if (is_forward && from.row === to.row && channels.is_free(from.row, from.column, to.column)) return [];
  if (is_forward && channels.is_free(to.row, from.column, to.column)) return [channels.take_upright(from.column + 1)];
  if (is_forward && channels.is_free(from.row, from.column, to.column)) return [channels.take_upright(to.column)];
  const row = is_forward ? (to.row > from.row ? to.row : to.row + 1) : Math.max(from.row, to.row) + 1;
  return [channels.take_upright(from.column + 1), channels.take_level(row), channels.take_upright(to.column)];
}
