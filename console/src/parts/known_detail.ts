// What exactly is in the way, where the refusal is a common one.
import type { Pair } from '../words/words';
import { known_details } from './detail_words';

export function known_detail(detail: string): { pair: Pair; name: string } | undefined {
  for (const [piece, pair] of known_details) {
    const at = detail.indexOf(piece);
    if (at < 0) continue;
    const rest = detail.slice(at + piece.length);
    return { pair, name: piece.endsWith("'") ? (/^[^']*/.exec(rest)?.[0] ?? '') : '' };
  }
  return undefined;
}
