// What is wrong: what is found while drawing, and what the service says about the text as it stands.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Fault } from '../../api/problem';
import { check } from './deploy';
import type { InStep } from './in_step';
import { RulesBeside } from './lint/beside';
import type { Finding } from './lint/lint';
import type { Pointed } from './text_panel';

export interface Answered {
  text: string; // the text that it is about
  faults: Fault[];
  warnings: Fault[];
}

export interface Checking {
  findings: Finding[];
  answered: Answered | null; // null: not asked about this text
  is_under_way: boolean;
  thrown: unknown;
  pointed: Signal<Pointed | null>;
  check: () => Promise<number>;
  told: (answered: Answered) => void;
}

const pause = 300; // milliseconds without a change

function useFindings(step: InStep | null): Finding[] {
  const [findings, set_findings] = useState<Finding[]>([]);
  const drawn = step?.drawn.value;
  const rules = useMemo(() => new RulesBeside(), []);
  useEffect(() => () => rules.close(), []);
  useEffect(() => {
    if (step === null || step.unreadable.peek() !== null) return undefined;
    const timer = setTimeout(() => rules.look(step.text.peek(), set_findings), pause);
    return () => clearTimeout(timer);
  }, [step, drawn]);
  return findings;
}

export function useChecking(step: InStep | null, name: string): Checking {
  const findings = useFindings(step);
  const [answered, set_answered] = useState<Answered | null>(null);
  const [is_under_way, set_under_way] = useState(false);
  const [thrown, set_thrown] = useState<unknown>(null);
  const pointed = useSignal<Pointed | null>(null);
  const ask = async () => {
    if (step === null) return 0;
    set_under_way(true);
    set_thrown(null);
    try {
      await step.settle();
      const text = step.text.peek();
      const { faults, warnings } = await check(name, text);
      set_answered({ text, faults, warnings });
      return faults.length;
    } catch (refused) {
      set_thrown(refused);
      return 0;
    } finally {
      set_under_way(false);
    }
  };
  const is_about_this = answered !== null && answered.text === step?.text.value;
  return {
    findings,
    answered: is_about_this ? answered : null,
    is_under_way,
    thrown,
    pointed,
    check: ask,
    told: set_answered,
  };
}
