// Where one is: the address, and nothing else. Links are ordinary links.
import { signal } from '@preact/signals';

export interface Place {
  path: string;
  query: URLSearchParams;
}

const here = (): Place => ({ path: location.pathname, query: new URLSearchParams(location.search) });

export const place = signal<Place>(here());

export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  place.value = here();
}

// The values of a pattern such as '/tasks/:key', or null when the path is another one.
export function fits(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const piece = given[i] ?? '';
    if (part.startsWith(':')) values[part.slice(1)] = decodeURIComponent(piece);
    else if (part !== piece) return null;
  }
  return values;
}

function is_ours(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const is_plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const stays = !link.target && !link.hasAttribute('download') && link.origin === location.origin;
  return is_plain && stays && !link.pathname.startsWith('/v2/') && !event.defaultPrevented;
}

export function follow_links(): void {
  window.addEventListener('popstate', () => (place.value = here()));
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement) || !is_ours(event, link)) return;
    if (link.pathname === location.pathname && link.hash !== '') return; // a jump within the page
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
}
