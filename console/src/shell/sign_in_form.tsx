import { useState } from 'preact/hooks';
import { Refusal } from '../api/problem';
import { sign_in } from '../api/session';
import { ProblemBox } from '../parts/problem';
import { say } from '../words/words';
import { words } from './words';

function SignInProblem({ thrown }: { thrown: unknown }) {
  if (thrown instanceof Refusal && thrown.problem.status === 401) {
    return (
      <p class="problem" role="alert">
        {say(words.wrong_password)}
      </p>
    );
  }
  if (thrown instanceof Refusal && thrown.problem.status === 429) {
    return (
      <p class="problem" role="alert">
        {say(words.account_waits, { seconds: thrown.retry_after || 30 })}
      </p>
    );
  }
  return <ProblemBox thrown={thrown} />;
}

// `name` is given when the same person signs in again.
export function SignInForm({ name, on_done }: { name?: string; on_done?: () => void }) {
  const [thrown, set_thrown] = useState<unknown>(null);
  const [is_busy, set_busy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    set_busy(true);
    set_thrown(null);
    try {
      await sign_in(name ?? String(form.get('name')).trim(), String(form.get('password')));
      on_done?.();
    } catch (refused) {
      set_thrown(refused);
    } finally {
      set_busy(false);
    }
  };
  return (
    <form class="sign-in" onSubmit={(event) => void submit(event)}>
      <label>
        {say(words.name)}
        <input name="name" autocomplete="username" required value={name} readOnly={name !== undefined} />
      </label>
      <label>
        {say(words.password)}
        <input name="password" type="password" autocomplete="current-password" required />
      </label>
      {thrown !== null && <SignInProblem thrown={thrown} />}
      <button type="submit" class="main" disabled={is_busy}>
        {say(is_busy ? words.signing_in : words.sign_in)}
      </button>
    </form>
  );
}
