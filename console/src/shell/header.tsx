import { useEffect } from 'preact/hooks';
import { acts_in_cases, me, sign_out } from '../api/session';
import { read_starts } from '../api/starts';
import { navigation_of } from '../pages';
import { choose_language, language, say } from '../words/words';
import { ConnectionState } from './connection';
import { place } from './router';
import { words } from './words';

function Navigation() {
  const account = me.value;
  useEffect(() => {
    if (account && acts_in_cases(account)) read_starts().catch(() => undefined); // without it there is no way to a new case
  }, [account?.name]);
  if (!account) return null;
  return (
    <nav aria-label={say(words.navigation)}>
      <ul>
        {navigation_of(account).map((page) => {
          const is_here = place.value.path === page.pattern || place.value.path.startsWith(`${page.pattern}/`);
          return (
            <li key={page.pattern}>
              <a href={page.pattern} aria-current={is_here ? 'page' : undefined}>
                {say(page.name)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function LanguageChoice() {
  const other = language.value === 'en' ? 'zh' : 'en';
  const choose = () => {
    choose_language(other);
    document.documentElement.lang = other === 'en' ? 'en' : 'zh-CN';
  };
  return (
    <button type="button" class="plain" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={choose}>
      {say(words.language)}
    </button>
  );
}

export function Header() {
  const account = me.value;
  return (
    <header class="top">
      <a class="skip" href="#content">
        {say(words.skip)}
      </a>
      <a class="brand" href="/">
        <img src="/baton.svg" alt="" width="26" height="26" />
        <span>{say(words.product)}</span>
      </a>
      <Navigation />
      <div class="top-end">
        <ConnectionState />
        <LanguageChoice />
        {account && (
          <>
            <span class="who">{account.displayName || account.name}</span>
            <button type="button" class="plain" onClick={() => void sign_out()}>
              {say(words.sign_out)}
            </button>
          </>
        )}
      </div>
    </header>
  );
}
