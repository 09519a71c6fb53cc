import { say, type Pair } from '../../words/words';
import type { Case } from './state';
import { words } from './words';

const texts: Record<string, Pair> = {
  active: words.state_active,
  completed: words.state_completed,
  terminated: words.state_terminated,
  cancelled: words.state_cancelled,
  error: words.state_error,
};

export function state_text(state: string): string {
  const known = texts[state];
  return known === undefined ? state : say(known);
}

export function StateMark({ one }: { one: Case }) {
  return (
    <>
      <span class={`mark ${one.state === 'completed' ? 'mark-green' : ''}`}>{state_text(one.state)}</span>
      {one.hasIncident && <span class="mark mark-red">{say(words.has_incident)}</span>}
    </>
  );
}
