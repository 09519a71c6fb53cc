// Two versions of a process side by side, with what differs marked on both and listed below.
import { useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DrawingNotice } from '../../../drawing/drawing_notice';
import type { Progress } from '../../../drawing/progress';
import { Loading } from '../../../parts/loading';
import { ProblemBox } from '../../../parts/problem';
import { useAnswer } from '../../../parts/use_answer';
import type { PageProps } from '../../../pages';
import { say } from '../../../words/words';
import '../designer.css';
import { useWholeWindow } from '../use_whole_window';
import { DifferenceList } from './difference_list';
import { type Compared, read_sides } from './read_sides';
import { TextCompare } from './text_compare';
import type { Side } from './viewer';
import { words } from './words';

function useSides({ old, new: now, differences }: Compared) {
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const [sides, set_sides] = useState<[Side, Side] | null>(null);
  const [thrown, set_thrown] = useState<unknown>(null);
  const of_left = useSignal<Progress | null>(null);
  const of_right = useSignal<Progress | null>(null);
  useEffect(() => {
    let opened: Side[] = [];
    const begin = async () => {
      const code = await import('./viewer');
      if (left.current === null || right.current === null) return;
      const a = new code.Side(left.current, (now) => (of_left.value = now));
      const b = new code.Side(right.current, (now) => (of_right.value = now));
      opened = [a, b];
      await Promise.all([a.open(old.text), b.open(now.text)]);
      a.mark(differences.filter((one) => one.kind !== 'added'));
      b.mark(differences.filter((one) => one.kind !== 'removed'));
      code.look_together(a, b);
      set_sides([a, b]);
    };
    begin().catch(set_thrown);
    return () => opened.forEach((one) => one.close());
  }, []);
  return { left, right, of_left, of_right, sides, thrown };
}

function Both({ compared }: { compared: Compared }) {
  const { left, right, of_left, of_right, sides, thrown } = useSides(compared);
  const show = (id: string) => sides?.forEach((one) => one.show(id));
  return (
    <>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      <div class="row no-print">
        <button
          type="button"
          class="small"
          disabled={sides === null}
          onClick={() => sides?.forEach((one) => one.whole())}
        >
          {say(words.whole)}
        </button>
      </div>
      <div class="compared" data-drawn={sides === null ? '' : 'yes'}>
        <section aria-label={say(words.old)}>
          <h2>{compared.old.name()}</h2>
          <DrawingNotice progress={of_left} />
          <div class="canvas" data-side="old" ref={left} />
        </section>
        <section aria-label={say(words.new)}>
          <h2>{compared.new.name()}</h2>
          <DrawingNotice progress={of_right} is_heard={false} />
          <div class="canvas" data-side="new" ref={right} />
        </section>
      </div>
      <DifferenceList differences={compared.differences} onShow={show} />
    </>
  );
}

export default function ComparePage({ query }: PageProps) {
  const address = query.toString();
  const compared = useAnswer((signal) => read_sides(query, signal), [address]);
  useWholeWindow();
  return (
    <>
      <h1 tabIndex={-1}>{say(words.title)}</h1>
      {compared.thrown !== undefined && <ProblemBox thrown={compared.thrown} retry={compared.again} />}
      {compared.answer === undefined && compared.thrown === undefined && <Loading />}
      {compared.answer === null && <p>{say(words.nothing_to_compare)}</p>}
      {compared.answer?.kind === 'bpmn' && <Both key={address} compared={compared.answer} />}
      {compared.answer && compared.answer.kind !== 'bpmn' && <TextCompare compared={compared.answer} />}
    </>
  );
}
