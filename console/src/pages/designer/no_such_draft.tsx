import { say } from '../../words/words';
import { words } from './words';

export function NoSuchDraft() {
  return (
    <div class="empty">
      <h1 tabIndex={-1}>{say(words.no_such_draft)}</h1>
      <p>{say(words.no_such_draft_why)}</p>
      <a href="/designer">{say(words.to_designer)}</a>
    </div>
  );
}
