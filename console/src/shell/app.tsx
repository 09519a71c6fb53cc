import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { find_out, has_expired, me } from '../api/session';
import { Dialog } from '../parts/dialog';
import { Loading } from '../parts/loading';
import { ProblemBox } from '../parts/problem';
import { say } from '../words/words';
import { Announcer } from './announcer';
import { Header } from './header';
import { Outlet } from './outlet';
import { SignInForm } from './sign_in_form';
import { words } from './words';

function SignInPage() {
  useEffect(() => {
    document.title = `${say(words.sign_in)} · ${say(words.product)}`;
  });
  return (
    <main id="content" class="sign-in-page">
      <h1>{say(words.sign_in)}</h1>
      <SignInForm />
    </main>
  );
}

function Content() {
  const [thrown, set_thrown] = useState<unknown>(null);
  const [failure, try_again] = useErrorBoundary();
  const look = () => {
    set_thrown(null);
    find_out().catch((refused: unknown) => set_thrown(refused));
  };
  useEffect(look, []);
  if (failure !== undefined) {
    return (
      <main id="content">
        <h1>{say(words.page_failed)}</h1>
        <ProblemBox thrown={failure} retry={try_again} />
      </main>
    );
  }
  if (thrown !== null) {
    return (
      <main id="content">
        <ProblemBox thrown={thrown} retry={look} />
      </main>
    );
  }
  if (me.value === undefined) return <Loading />;
  return me.value === null ? <SignInPage /> : <Outlet account={me.value} />;
}

export function App() {
  return (
    <>
      <Header />
      <Announcer />
      <Content />
      {has_expired.value && me.value && (
        <Dialog title={say(words.sign_in_again)}>
          <p>{say(words.sign_in_again_why)}</p>
          <SignInForm name={me.value.name} />
        </Dialog>
      )}
    </>
  );
}
