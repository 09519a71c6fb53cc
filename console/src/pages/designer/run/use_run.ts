// The dry run of the file that is open: begun when it is asked for, and played anew with every change of the text.
import { useEffect, useState } from 'preact/hooks';
import type { InStep } from '../in_step';
import type { Checking } from '../use_checking';
import { Run } from './run';

const pause = 600; // milliseconds without a change

// What the service found wrong with the model is shown where such things are.
function tell(run: Run, text: string, checking: Checking): void {
  const of_model = run.faults;
  if (of_model.length === 0) return;
  const is_warning = (one: { warning?: boolean }) => one.warning === true;
  checking.told({
    text,
    faults: of_model.filter((one) => !is_warning(one)),
    warnings: of_model.filter(is_warning),
  });
}

// The page is drawn anew in the other language, and the run goes on.
let last: { draft: string; run: Run } | undefined;

export function useRun(draft: string, step: InStep | null, name: string, checking: Checking) {
  const [run, set_run] = useState<Run | null>(last?.draft === draft ? last.run : null);
  const text = step?.text.value ?? '';
  const is_readable = step?.unreadable.value === null;
  useEffect(() => {
    if (run === null || !is_readable) return undefined;
    const again = () => void run.draw({ name, text }).then(() => tell(run, text, checking));
    const timer = setTimeout(again, pause);
    return () => clearTimeout(timer);
  }, [run, text, name, is_readable]);
  const begin = async (begun: () => void) => {
    if (step === null) return;
    await step.settle();
    const now = step.text.peek();
    const made = new Run({ name, text: now });
    last = { draft, run: made };
    set_run(made);
    begun();
    await made.begin();
    tell(made, now, checking);
  };
  const end_run = () => {
    last = undefined;
    set_run(null);
  };
  return { run, begin_run: (begun: () => void) => void begin(begun), end_run };
}
