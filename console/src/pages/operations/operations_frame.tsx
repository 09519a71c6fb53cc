// What the pages of those who run the system have in common: the way between them, the heading, the title.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { has_any, me } from '../../api/session';
import { words as shell } from '../../shell/words';
import { place } from '../../shell/router';
import { say, type Pair } from '../../words/words';
import './operations.css';
import { operations_pages } from './pages';
import { words } from './words';

const parts = [
  ['/operations', words.processes],
  ['/operations/cases', words.cases],
  ['/operations/incidents', words.incidents],
  ['/operations/load', words.load],
  ['/operations/calendar', words.calendar],
  ['/operations/rules', words.rules],
  ['/operations/organisation', words.organisation],
] as const;

// Looking on takes less than acting.
export const operates = (): boolean => Boolean(me.value && has_any(me.value, ['sysadmin']));

const may_go = ([path]: (typeof parts)[number]): boolean =>
  operations_pages.some((page) => page.pattern === path && me.value && page.may_use(me.value));

function is_here(path: string): boolean {
  const at = place.value.path;
  if (path === '/operations') return at === path || at.startsWith('/operations/processes');
  return at === path || at.startsWith(`${path}/`);
}

interface Props {
  title: string;
  beside?: ComponentChildren; // of the heading: buttons
  children: ComponentChildren;
}

export function OperationsFrame({ title, beside, children }: Props) {
  useEffect(() => {
    document.title = `${title} · ${say(shell.product)}`;
  }, [title]);
  return (
    <div class="operations">
      <nav class="parts no-print" aria-label={say(words.operations)}>
        <ul>
          {parts.filter(may_go).map(([path, name]) => (
            <li key={path}>
              <a href={path} aria-current={is_here(path) ? 'page' : undefined}>
                {say(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="row page-head">
        <h1 tabIndex={-1}>{title}</h1>
        {beside && <div class="row row-end no-print">{beside}</div>}
      </div>
      {children}
    </div>
  );
}

export function RefreshButton({ again }: { again: () => void }) {
  return (
    <button type="button" class="plain" onClick={again}>
      {say(words.refresh)}
    </button>
  );
}

// A table that scrolls by itself when the screen is narrow, and can be reached by the keyboard.
export function Wide({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="panel wide" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}

// A cell that says by itself what it is of, where a narrow screen has no room for the heads.
export function Cell({ head, name, children }: { head: Pair; name?: string; children?: ComponentChildren }) {
  return (
    <td data-head={say(head)} class={name}>
      {children}
    </td>
  );
}

// What is known about one thing; what is not is left out.
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ComponentChildren])[] }) {
  const known = facts.filter(([, value]) => Boolean(value));
  return (
    <dl class="panel facts case-facts">
      {known.flatMap(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name}.`}>{value}</dd>])}
    </dl>
  );
}
