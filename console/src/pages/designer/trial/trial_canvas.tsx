import { useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DrawingNotice } from '../../../drawing/drawing_notice';
import type { Progress } from '../../../drawing/progress';
import { ProblemBox } from '../../../parts/problem';
import { say } from '../../../words/words';
import type { InStep } from '../in_step';
import { Trial } from './trial';
import { trial_words as words } from './words';

// Begins anew with every change of the text.
export default function TrialCanvas({ step }: { step: InStep }) {
  const host = useRef<HTMLDivElement>(null);
  const [thrown, set_thrown] = useState<unknown>(null);
  const progress = useSignal<Progress | null>(null);
  const is_readable = step.unreadable.value === null;
  const text = step.text.value;
  useEffect(() => {
    if (host.current === null || !is_readable) return undefined;
    const trial = new Trial(host.current, (now) => (progress.value = now));
    trial.open(text).then(() => set_thrown(null), set_thrown);
    return () => trial.close();
  }, [text, is_readable]);
  return (
    <>
      <p class="quiet trial-note">{say(words.what_it_shows)}</p>
      {thrown !== null && <ProblemBox thrown={thrown} />}
      <DrawingNotice progress={progress} />
      <div class="canvas trial" ref={host} />
    </>
  );
}
