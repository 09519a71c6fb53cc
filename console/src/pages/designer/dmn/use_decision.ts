// The editor and the text of a decision while its page is open.
import { effect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../drafts/drafts';
import { type State, useKeeper } from '../drafts/use_draft';
import { DecisionEditor } from './decision_editor';
import { DecisionStep } from './decision_step';

const last_texts = new Map<string, string>(); // also when the page is drawn anew in the other language

export function useDecision(draft: Draft) {
  const host = useRef<HTMLDivElement>(null);
  const [step, set_step] = useState<DecisionStep | null>(null);
  const [state, set_state] = useState<State>('kept');
  const [thrown, set_thrown] = useState<unknown>(null);
  const keeper = useKeeper(draft, set_state);
  useEffect(() => {
    if (host.current === null) return undefined;
    const opened = new DecisionStep();
    const editor = new DecisionEditor(host.current, opened.changed);
    opened.editor = editor;
    let last = draft.text;
    let stop: (() => void) | undefined;
    let is_over = false;
    const begin = async () => {
      await opened.open(last_texts.get(draft.id) ?? draft.text);
      if (is_over) return;
      set_step(opened);
      stop = effect(() => {
        const text = opened.text.value;
        if (text === last) return;
        last = text;
        last_texts.set(draft.id, text);
        keeper.change({ text });
      });
    };
    begin().catch(set_thrown);
    return () => {
      is_over = true;
      const end = () => {
        stop?.();
        editor.close();
      };
      void opened.settle().then(end, end);
    };
  }, []);
  return { host, step, keeper, state, thrown };
}
