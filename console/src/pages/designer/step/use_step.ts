// The picture and the text of a draft while its page is open.
import type { RefObject } from 'preact';
import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '../drafts/drafts';
import { type Keeper, type State, useKeeper } from '../drafts/use_draft';
import type { Picture, TextAndPicture } from './text_and_picture';
import { undo_by_keys } from './undo_keys';

interface Used<Step> {
  step: Step | null;
  keeper: Keeper;
  state: State;
  thrown: unknown;
}

// What was typed last in this tab, also when the page is drawn anew in the other language.
const last_texts = new Map<string, string>();

function keep_text(step: TextAndPicture<Picture>, draft: Draft, keeper: Keeper): () => void {
  let last = draft.text;
  return effect(() => {
    const text = step.text.value;
    if (text === last) return;
    last = text;
    last_texts.set(draft.id, text);
    keeper.change({ text });
  });
}

// `made` is asked once the host of the picture is there.
export function useStep<Step extends TextAndPicture<Picture>>(
  draft: Draft,
  host: RefObject<HTMLDivElement>,
  made: (host: HTMLDivElement) => Step,
): Used<Step> {
  const [step, set_step] = useState<Step | null>(null);
  const [state, set_state] = useState<State>('kept');
  const [thrown, set_thrown] = useState<unknown>(null);
  const keeper = useKeeper(draft, set_state);
  useEffect(() => {
    if (host.current === null) return undefined;
    const opened = made(host.current);
    const stops = [undo_by_keys(host.current, opened)];
    let is_over = false;
    const begin = async () => {
      await opened.open(last_texts.get(draft.id) ?? draft.text);
      if (is_over) return;
      set_step(opened);
      stops.push(keep_text(opened, draft, keeper));
    };
    begin().catch(set_thrown);
    return () => {
      is_over = true;
      const end = () => {
        for (const stop of stops) stop();
        opened.editor.close();
      };
      void opened.settle().then(end, end);
    };
  }, []);
  return { step, keeper, state, thrown };
}
