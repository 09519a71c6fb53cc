// The canvas and the text of a draft while its page is open.
import type { RefObject } from 'preact';
import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Draft } from './drafts/drafts';
import { type Keeper, type State, useKeeper } from './drafts/use_draft';
import { Editor } from './canvas/editor';
import { InStep } from './in_step';

interface Used {
  step: InStep | null;
  keeper: Keeper;
  state: State;
  thrown: unknown;
}

type Host = RefObject<HTMLDivElement>;

// What was typed last in this tab, also when the page is drawn anew in the other language.
const last_texts = new Map<string, string>();

export function useStep(draft: Draft, canvas: Host, panel: Host): Used {
  const [step, set_step] = useState<InStep | null>(null);
  const [state, set_state] = useState<State>('kept');
  const [thrown, set_thrown] = useState<unknown>(null);
  const keeper = useKeeper(draft, set_state);
  useEffect(() => {
    if (canvas.current === null || panel.current === null) return undefined;
    const editor = new Editor(canvas.current, panel.current);
    const opened = new InStep(editor);
    let stop: (() => void) | undefined;
    let is_over = false;
    const begin = async () => {
      await opened.open(last_texts.get(draft.id) ?? draft.text);
      if (is_over) return;
      set_step(opened);
      let last = draft.text;
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
  return { step, keeper, state, thrown };
}
