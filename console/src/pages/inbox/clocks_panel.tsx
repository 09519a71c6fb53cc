// The statutory clocks that run over a task.
import { get } from '../../api/client';
import { ClockCard, type RunningClock } from '../../parts/clocks/clock_card';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { say } from '../../words/words';
import { TimeMark } from './row';
import { words } from './task_words';
import { now } from './time_left';

export function ClocksPanel({ task_key, revision }: { task_key: string; revision: number }) {
  const asked = useAnswer(
    (signal) => get<{ items: RunningClock[] }>(`/v2/user-tasks/${task_key}/clocks`, signal),
    [task_key, revision],
  );
  return (
    <section class="panel">
      <h2>{say(words.clocks)}</h2>
      {asked.thrown !== undefined && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {asked.answer?.items.length === 0 && <p class="quiet">{say(words.no_clock)}</p>}
      {asked.answer?.items.map((clock) => (
        <ClockCard key={clock.rule} clock={clock} at={new Date(now.value)} is_now mark={<TimeMark due={clock.due} />} />
      ))}
    </section>
  );
}
