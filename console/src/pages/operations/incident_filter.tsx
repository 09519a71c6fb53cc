import { useState } from 'preact/hooks';
import { go } from '../../shell/router';
import { say } from '../../words/words';
import { error_text, kinds } from './incident_words';
import { address_of_incidents, type IncidentWish } from './incident_wish';
import type { Version } from './read';
import { words } from './words';

const processes_of = (versions: readonly Version[]): [id: string, name: string][] => [
  ...new Map(versions.map((one) => [one.processDefinitionId, one.name || one.processDefinitionId])),
];

export function IncidentFilterForm({ wish, versions }: { wish: IncidentWish; versions: Version[] }) {
  const [written, set_written] = useState(wish);
  const change = (part: Partial<IncidentWish>) => set_written((last) => ({ ...last, ...part, after: '' }));
  const field = (name: 'element' | 'since' | 'case', label: string, type = 'text') => (
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
    go(address_of_incidents(written));
  };
  return (
    <form class="panel find-form no-print" role="search" onSubmit={submit}>
      <label>
        {say(words.state)}
        <select
          value={written.state}
          onChange={(event) => change({ state: event.currentTarget.value as IncidentWish['state'] })}
        >
          <option value="open">{say(words.state_open)}</option>
          <option value="resolved">{say(words.state_resolved)}</option>
        </select>
      </label>
      <label>
        {say(words.process)}
        <select value={written.process} onChange={(event) => change({ process: event.currentTarget.value })}>
          <option value="">{say(words.any_process)}</option>
          {processes_of(versions).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.error_type)}
        <select value={written.type} onChange={(event) => change({ type: event.currentTarget.value })}>
          <option value="">{say(words.any_type)}</option>
          {Object.keys(kinds).map((kind) => (
            <option key={kind} value={kind}>
              {error_text(kind)}
            </option>
          ))}
        </select>
      </label>
      {field('element', say(words.element_id))}
      {field('case', say(words.key))}
      {field('since', say(words.raised_since), 'date')}
      <div class="row">
        <button type="submit" class="main">
          {say(words.find)}
        </button>
        <a href="/operations/incidents">{say(words.clear)}</a>
      </div>
    </form>
  );
}
