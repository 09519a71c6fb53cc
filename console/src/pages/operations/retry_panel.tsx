import { useState } from 'preact/hooks';
import { say } from '../../words/words';
import { Outcomes } from './outcomes';
import type { Incident } from './read';
import { retry_all, type Retried } from './retry';
import { words } from './words';

interface Props {
  incidents: Incident[];
  again: () => void;
}

export function RetryPanel({ incidents, again }: Props) {
  const [retried, set_retried] = useState<Retried[]>([]);
  const [is_busy, set_busy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    set_busy(true);
    const how = { retries: Number(form.get('retries')) || 0, reason: String(form.get('reason') ?? '') };
    await retry_all(incidents, how, set_retried);
    set_busy(false);
  };
  const is_over = retried.length === incidents.length && !is_busy;
  const all = incidents.length;
  const good = retried.filter((one) => !one.problem).length;
  const shown = retried.map(({ incident, problem }) => ({
    key: incident.incidentKey,
    name: incident.incidentKey,
    to: `/operations/cases/${incident.processInstanceKey}`,
    ...(problem && { problem }),
  }));
  return (
    <section class="panel no-print" data-chosen={incidents.length}>
      <h2>{say(words.retry_chosen, { n: incidents.length })}</h2>
      {retried.length === 0 && (
        <form class="find-form" onSubmit={(event) => void submit(event)}>
          <label>
            {say(words.retries)}
            <input type="number" name="retries" min={0} max={1000} value={1} />
          </label>
          <label>
            {say(words.reason)}
            <input type="text" name="reason" required />
          </label>
          <button type="submit" class="main" disabled={is_busy}>
            {say(words.retry)}
          </button>
          <p class="quiet wide-cell">{say(words.retry_means)}</p>
        </form>
      )}
      {retried.length > 0 && (
        <>
          <p role="status">
            {is_over ? say(words.did, { n: good, all }) : say(words.progress, { n: retried.length, all })}
          </p>
          <Outcomes items={shown} good={say(words.tried_again)} label={say(words.outcome)} />
        </>
      )}
      {is_over && (
        <button type="button" onClick={again}>
          {say(words.read_again)}
        </button>
      )}
    </section>
  );
}
