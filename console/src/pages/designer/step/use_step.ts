// The picture and the text of a draft while its page is open.
import type { RefObject } from 'preact';
import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '../drafts/drafts';
import { type Keeper, type State, useKeeper } from '../drafts/use_draft';
import { Past } from './past';
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

// And what came before it, of the file that was open last; a page that follows waits until the one before has ended.
let last: { id: string; past: Past } | undefined;
let ending: Promise<void> = Promise.resolve();

function past_of(draft: Draft): Past {
  if (last?.id !== draft.id) last = { id: draft.id, past: new Past() };
  return last.past;
}

function keep_text(step: TextAndPicture<Picture>, draft: Draft, keeper: Keeper): () => void {
  let known = draft.text;
  return effect(() => {
    const text = step.text.value;
    if (text === known) return;
    known = text;
    last_texts.set(draft.id, text);
    keeper.change({ text });
  });
}

// `made` is asked once the host of the picture is there.
export function useStep<Step extends TextAndPicture<Picture>>(
  draft: Draft,
  host: RefObject<HTMLDivElement>,
  made: (host: HTMLDivElement, past: Past) => Step,
): Used<Step> {
  const [step, set_step] = useState<Step | null>(null);
  const [state, set_state] = useState<State>('kept');
  const [thrown, set_thrown] = useState<unknown>(null);
  const keeper = useKeeper(draft, set_state);
  useEffect(() => {
    if (host.current === null) return undefined;
    const opened = made(host.current, past_of(draft));
    const stops = [undo_by_keys(host.current, opened)];
    let is_over = false;
    const begin = async () => {
      await ending;
      if (is_over) return;
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
      // What is being drawn has nothing of its own to be written.
      ending = opened.is_under_way ? Promise.resolve(end()) : opened.settle().then(end, end);
    };
  }, []);
  return { step, keeper, state, thrown };
}
