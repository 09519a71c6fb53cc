// Shows the page of the address. Its code is loaded when it is first needed, and its heading takes the focus, so that
// those who hear the page know that they are elsewhere.
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Account } from '../api/session';
import { Loading } from '../parts/loading';
import { ProblemBox } from '../parts/problem';
import { navigation_of, type Page, type PageProps, pages } from '../pages';
import { language, say } from '../words/words';
import { fits, go, place } from './router';
import { words } from './words';

const loaded = new Map<string, ComponentType<PageProps>>();

function find(path: string, account: Account): { page: Page; values: Record<string, string> } | null {
  for (const page of pages) {
    const values = fits(page.pattern, path);
    if (values !== null && page.may_use(account)) return { page, values };
  }
  return null;
}

function useCode(page: Page | undefined) {
  const [, draw] = useState(0);
  const [thrown, set_thrown] = useState<unknown>(null);
  const load = () => {
    if (page === undefined || loaded.has(page.pattern)) return;
    set_thrown(null);
    page.load().then(
      (code) => {
        loaded.set(page.pattern, code.default);
        draw((count) => count + 1);
      },
      (refused: unknown) => set_thrown(refused),
    );
  };
  useEffect(load, [page]);
  return { code: page && loaded.get(page.pattern), thrown, load };
}

export function heading_of(page: Page | undefined): string {
  return page === undefined ? say(words.nothing_here) : say(page.name);
}

function NothingHere({ account }: { account: Account }) {
  const has_pages = navigation_of(account).length > 0;
  return (
    <div class="empty">
      <h1 tabIndex={-1}>{say(has_pages ? words.nothing_here : words.no_pages)}</h1>
      <p>
        {has_pages
          ? say(words.nothing_here_why)
          : say(words.no_pages_why, { roles: account.roles.join('、') })}
      </p>
      {has_pages && <a href="/">{say(words.to_the_start)}</a>}
    </div>
  );
}

// As soon as there is one: a page may have to read before it knows its heading. Gives up when the person goes on.
function focus_heading(main: HTMLElement | null): (() => void) | undefined {
  const focus = () => {
    const heading = main?.querySelector<HTMLElement>('h1');
    heading?.focus();
    return heading !== null && heading !== undefined;
  };
  if (main === null || focus()) return undefined;
  const observer = new MutationObserver(() => {
    const is_elsewhere = document.activeElement !== null && document.activeElement !== document.body;
    if (is_elsewhere || focus()) observer.disconnect();
  });
  observer.observe(main, { childList: true, subtree: true });
  return () => observer.disconnect();
}

export function Outlet({ account }: { account: Account }) {
  const { path, query } = place.value;
  const found = find(path, account);
  const { code: Code, thrown, load } = useCode(found?.page);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  useEffect(() => {
    const start = navigation_of(account)[0];
    if (path === '/' && start) go(start.pattern, 'replace');
  }, [path]);
  useEffect(() => {
    if (!Code && found) return undefined;
    const stop = first.current ? undefined : focus_heading(main.current);
    first.current = false;
    return stop;
  }, [path, Code]);
  useEffect(() => {
    document.title = `${heading_of(found?.page)} · ${say(words.product)}`;
  }, [path, language.value]);

  return (
    <main id="content" ref={main} tabIndex={-1}>
      {found === null && <NothingHere account={account} />}
      {thrown !== null && <ProblemBox thrown={thrown} retry={load} />}
      {found && !Code && thrown === null && <Loading />}
      {found && Code && <Code key={path} values={found.values} query={query} />}
    </main>
  );
}
