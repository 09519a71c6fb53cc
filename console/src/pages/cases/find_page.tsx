import { useState } from 'preact/hooks';
import { ask, get } from '../../api/client';
import { person_name, read_organisation } from '../../api/organisation';
import { Refusal } from '../../api/problem';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { go } from '../../shell/router';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import './cases.css';
import { address_of, search_of, states, type Wish, wish_of } from './find';
import type { Case } from './state';
import { StateMark, state_text } from './state_mark';
import { words } from './words';

interface Found {
  items: Case[];
  page: { next?: string; hasMore: boolean };
}

interface Process {
  processDefinitionId: string;
  name: string;
}

// By its key there is one, or none that one may see.
async function find(wish: Wish, signal: AbortSignal): Promise<Found> {
  if (wish.key === '') return ask<Found>('/v2/process-instances/search', search_of(wish), signal);
  try {
    const one = await get<Case>(`/v2/process-instances/${encodeURIComponent(wish.key)}`, signal);
    return { items: [one], page: { hasMore: false } };
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.problem.status === 404) return { items: [], page: { hasMore: false } };
    throw thrown;
  }
}

async function read_processes(signal: AbortSignal): Promise<Process[]> {
  const body = { filter: { isLatestVersion: true }, page: { limit: 1000 } };
  const page = await ask<{ items: (Process & { kind: string })[] }>('/v2/process-definitions/search', body, signal);
  return page.items.filter((one) => one.kind === 'bpmn');
}

function FindForm({ wish, processes }: { wish: Wish; processes: Process[] }) {
  const [written, set_written] = useState(wish);
  const change = (part: Partial<Wish>) => set_written((last) => ({ ...last, ...part, after: '' }));
  const field = (name: 'key' | 'businessKey' | 'from' | 'to', label: string, type = 'text') => (
    <label>
      {label}
      <input
        type={type}
        value={written[name]}
        onInput={(event) => change({ [name]: event.currentTarget.value.trim() })}
      />
    </label>
  );
  const submit = (event: Event) => {
    event.preventDefault();
    go(address_of(written));
  };
  return (
    <form class="panel find-form no-print" role="search" onSubmit={submit}>
      {field('businessKey', say(words.business_key))}
      {field('key', say(words.key))}
      <label>
        {say(words.process)}
        <select value={written.process} onChange={(event) => change({ process: event.currentTarget.value })}>
          <option value="">{say(words.any_process)}</option>
          {processes.map((one) => (
            <option key={one.processDefinitionId} value={one.processDefinitionId}>
              {one.name || one.processDefinitionId}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.state)}
        <select value={written.state} onChange={(event) => change({ state: event.currentTarget.value })}>
          <option value="">{say(words.any_state)}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {state_text(one)}
            </option>
          ))}
        </select>
      </label>
      {field('from', say(words.from), 'date')}
      {field('to', say(words.to), 'date')}
      <label class="row find-check">
        <input
          type="checkbox"
          checked={written.incident}
          onChange={(event) => change({ incident: event.currentTarget.checked })}
        />
        {say(words.only_incident)}
      </label>
      <div class="row">
        <button type="submit" class="main">
          {say(words.find)}
        </button>
        <a href="/cases">{say(words.clear)}</a>
      </div>
    </form>
  );
}

function CaseRow({ one, process }: { one: Case; process: string }) {
  return (
    <tr data-case={one.processInstanceKey}>
      <td>
        <a href={`/cases/${one.processInstanceKey}`}>{one.businessKey || say(words.no_number)}</a>
        <div class="quiet">{one.processInstanceKey}</div>
      </td>
      <td>{say(words.process_version, { name: process, version: one.processDefinitionVersion })}</td>
      <td>
        <StateMark one={one} />
      </td>
      <td>
        {one.startDate && moment_text(one.startDate)}
        {one.startedBy && <div class="quiet">{person_name(one.startedBy)}</div>}
      </td>
      <td>{one.endDate && moment_text(one.endDate)}</td>
    </tr>
  );
}

function Pages({ wish, found }: { wish: Wish; found: Found }) {
  if (wish.after === '' && !found.page.hasMore) return null;
  return (
    <p class="row no-print">
      {wish.after !== '' && <a href={address_of({ ...wish, after: '' })}>{say(words.first_page)}</a>}
      {found.page.hasMore && <a href={address_of({ ...wish, after: found.page.next ?? '' })}>{say(words.next_page)}</a>}
    </p>
  );
}

function Results({ wish, found, processes }: { wish: Wish; found: Found; processes: Process[] }) {
  const name = (id: string) => processes.find((one) => one.processDefinitionId === id)?.name || id;
  if (found.items.length === 0 && !found.page.hasMore && wish.after === '') {
    return (
      <div class="empty">
        <h2>{say(words.none_found)}</h2>
        <p>{say(words.none_found_why)}</p>
      </div>
    );
  }
  return (
    <>
      <p class="quiet" role="status">
        {found.items.length === 0
          ? say(words.none_on_page)
          : `${say(words.found, { n: found.items.length })} · ${say(words.newer_first)}`}
      </p>
      <div class="panel wide" tabIndex={0} role="region" aria-label={say(words.find_title)}>
        <table class="cases">
          <thead>
            <tr>
              {[words.business_key, words.process, words.state, words.started, words.ended].map((one) => (
                <th scope="col">{say(one)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.items.map((one) => (
              <CaseRow key={one.processInstanceKey} one={one} process={name(one.processDefinitionId)} />
            ))}
          </tbody>
        </table>
      </div>
      <Pages wish={wish} found={found} />
    </>
  );
}

export default function FindPage({ query }: PageProps) {
  const wish = wish_of(query);
  const address = address_of(wish);
  const processes = useAnswer(read_processes, []);
  const found = useAnswer((signal) => find(wish, signal), [address]);
  useAnswer(read_organisation, []);
  return (
    <>
      <h1 tabIndex={-1}>{say(words.find_title)}</h1>
      <FindForm key={address} wish={wish} processes={processes.answer ?? []} />
      {found.thrown !== undefined && <ProblemBox thrown={found.thrown} retry={found.again} />}
      {found.answer === undefined && found.thrown === undefined && <Loading />}
      {found.answer && found.thrown === undefined && (
        <Results wish={wish} found={found.answer} processes={processes.answer ?? []} />
      )}
    </>
  );
}
