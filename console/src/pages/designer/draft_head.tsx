// The name of the file, whether it is kept, and what can be done with it as a whole.
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { say } from '../../words/words';
import type { Draft } from './drafts/drafts';
import { file_name } from './drafts/beginnings';
import { SaveOnServer } from './drafts/save_on_server';
import type { Keeper, State } from './drafts/use_draft';
import { words } from './words';

const state_word = { kept: words.state_kept, changed: words.state_changed, failed: words.state_failed };

interface Props {
  draft: Draft;
  name: string;
  state: State;
  onName: (name: string) => void;
  keeper: Keeper;
  step: { text: ReadonlySignal<string>; settle: () => Promise<void> } | null;
  children: ComponentChildren;
}

export function DraftHead({ draft, name, state, onName, keeper, step, children }: Props) {
  const typed = (event: Event) => onName(file_name((event.currentTarget as HTMLInputElement).value, draft.kind));
  return (
    <div class="row draft-head no-print">
      <h1 tabIndex={-1}>
        <a href="/designer">{say(words.title)}</a>
      </h1>
      <input class="draft-name" aria-label={say(words.file_name)} value={name} onChange={typed} />
      <span class={state === 'failed' ? 'mark mark-red' : 'quiet'} role="status" data-draft-state={state}>
        {say(state_word[state])}
      </span>
      <div class="row row-end">
        <SaveOnServer draft={draft} name={name} step={step} keeper={keeper} />
        {children}
      </div>
    </div>
  );
}
