// Who looked at which case by right of a role: for those who watch over auditors and administrators.
import { useState } from 'preact/hooks';
import { get } from '../../api/client';
import { department_name, person_name, read_organisation, role_name } from '../../api/organisation';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { go } from '../../shell/router';
import { exact_text } from '../../words/moments';
import { type Pair, say } from '../../words/words';
import './readings.css';
import { address_of_readings, path_of_readings, type ReadingWish, reading_wish } from './wish';
import { operations, words } from './words';

interface Reading {
  number: string;
  at: string;
  account: string;
  departments: string[];
  role: string;
  processInstanceKey?: string;
  businessKey?: string;
  operation: string;
  place?: string;
  asked?: string;
}

interface Found {
  items: Reading[];
  page: { next?: string; hasMore: boolean };
}

function operation_text(name: string): string {
  const known = (operations as Record<string, Pair>)[name];
  // All that is read has its words; what is left are acts, to which one sees the case first and is refused then.
  return say(known ?? words.an_act);
}

function WishForm({ wish }: { wish: ReadingWish }) {
  const [written, set_written] = useState(wish);
  const field = (name: 'account' | 'businessKey' | 'key' | 'from' | 'to', label: string, type = 'text') => (
    <label>
      {label}
      <input
        type={type}
        value={written[name]}
        onInput={(event) => {
          const value = event.currentTarget.value.trim();
          set_written((last) => ({ ...last, [name]: value, after: '' }));
        }}
      />
    </label>
  );
  const submit = (event: Event) => {
    event.preventDefault();
    go(address_of_readings(written));
  };
  return (
    <form class="panel reading-form no-print" role="search" onSubmit={submit}>
      {field('account', say(words.account))}
      {field('businessKey', say(words.business_key))}
      {field('key', say(words.key))}
      {field('from', say(words.from), 'date')}
      {field('to', say(words.to), 'date')}
      <div class="row">
        <button type="submit" class="main">
          {say(words.find)}
        </button>
        <a href="/readings">{say(words.clear)}</a>
      </div>
    </form>
  );
}

function CaseCell({ one }: { one: Reading }) {
  if (!one.processInstanceKey) return <>{one.businessKey ?? say(words.a_list)}</>;
  return (
    <>
      {one.businessKey ?? say(words.no_number)}
      <div class="quiet">{one.processInstanceKey}</div>
    </>
  );
}

function ReadingRow({ one }: { one: Reading }) {
  return (
    <tr data-reading={one.number}>
      <td data-head={say(words.number)}>{one.number}</td>
      <td data-head={say(words.when)}>{exact_text(one.at)}</td>
      <td data-head={say(words.who)}>
        <div>
          {person_name(one.account)} {person_name(one.account) !== one.account && one.account}
          <div class="quiet">{one.departments.map(department_name).join('、')}</div>
        </div>
      </td>
      <td data-head={say(words.role)}>{role_name(one.role)}</td>
      <td data-head={say(words.one_case)}>
        <div>
          <CaseCell one={one} />
        </div>
      </td>
      <td data-head={say(words.what_read)}>
        <div>
          {operation_text(one.operation)} {one.place && say(words.at_place, { place: one.place })}
          {one.asked && (
            <div class="quiet">
              {say(words.asked)} <code>{one.asked}</code>
            </div>
          )}
        </div>
      </td>
    </tr>
  );
}

function Results({ wish, found }: { wish: ReadingWish; found: Found }) {
  if (found.items.length === 0) {
    return (
      <div class="empty">
        <h2>{say(words.none)}</h2>
        <p>{say(words.none_why)}</p>
      </div>
    );
  }
  const heads = [words.number, words.when, words.who, words.role, words.one_case, words.what_read];
  return (
    <>
      <p class="quiet" role="status">
        {say(words.found, { n: found.items.length })}
      </p>
      <div class="panel reading-table" tabIndex={0} role="region" aria-label={say(words.title)}>
        <table class="readings">
          <thead>
            <tr>
              {heads.map((one) => (
                <th scope="col">{say(one)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.items.map((one) => (
              <ReadingRow key={one.number} one={one} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="row no-print">
        {wish.after !== '' && <a href={address_of_readings({ ...wish, after: '' })}>{say(words.first_page)}</a>}
        {found.page.hasMore && (
          <a href={address_of_readings({ ...wish, after: found.page.next ?? '' })}>{say(words.next_page)}</a>
        )}
      </p>
    </>
  );
}

export default function ReadingsPage({ query }: PageProps) {
  const wish = reading_wish(query);
  const address = address_of_readings(wish);
  const found = useAnswer((signal) => get<Found>(path_of_readings(wish), signal), [address]);
  useAnswer(read_organisation, []);
  return (
    <>
      <div class="row">
        <h1 tabIndex={-1}>{say(words.title)}</h1>
        <button type="button" class="plain row-end no-print" onClick={found.again}>
          {say(words.refresh)}
        </button>
      </div>
      <p>{say(words.what)}</p>
      <WishForm key={address} wish={wish} />
      {found.thrown !== undefined && <ProblemBox thrown={found.thrown} retry={found.again} />}
      {found.answer === undefined && found.thrown === undefined && <Loading />}
      {found.answer && found.thrown === undefined && <Results wish={wish} found={found.answer} />}
    </>
  );
}
