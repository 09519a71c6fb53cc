import { person_name } from '../../api/organisation';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { error_text } from './incident_words';
import { Cell, Wide } from './operations_frame';
import { type Incident, process_name, type Version } from './read';
import { words } from './words';

interface Props {
  items: Incident[];
  versions: Version[];
  chosen: ReadonlyMap<string, Incident>;
  choose: ((chosen: ReadonlyMap<string, Incident>) => void) | undefined; // left out: one only looks
}

function Choose({ one, is_chosen, toggle }: { one: Incident; is_chosen: boolean; toggle: () => void }) {
  if (one.state !== 'open') return <td class="choose-cell" />;
  const label = say(words.choose_incident, { key: one.incidentKey, name: one.elementId });
  return (
    <td class="choose-cell">
      <input type="checkbox" checked={is_chosen} aria-label={label} onChange={toggle} />
    </td>
  );
}

// The message stands in full: what is cut off is what one needs.
function IncidentRow({ one, versions }: { one: Incident; versions: Version[] }) {
  return (
    <>
      <Cell head={words.message} name="message-cell">
        <span class="mark mark-red">{error_text(one.errorType)}</span>
        <div class="incident-message" lang="en">
          {one.errorMessage}
        </div>
        <div class="quiet">{one.incidentKey}</div>
      </Cell>
      <Cell head={words.where}>
        {process_name(versions, one.processDefinitionId)}
        <div class="quiet">{one.elementId}</div>
      </Cell>
      <Cell head={words.one_case}>
        <a href={`/operations/cases/${one.processInstanceKey}`}>{one.processInstanceKey}</a>
      </Cell>
      <Cell head={words.raised}>
        {one.creationDate && moment_text(one.creationDate)}
        {one.resolutionDate && (
          <div class="quiet">
            {say(words.resolved_by, { who: person_name(one.resolvedBy ?? ''), when: moment_text(one.resolutionDate) })}
          </div>
        )}
      </Cell>
    </>
  );
}

export function IncidentsTable({ items, versions, chosen, choose }: Props) {
  const open = items.filter((one) => one.state === 'open');
  const all_here = open.length > 0 && open.every((one) => chosen.has(one.incidentKey));
  const toggle = (one: Incident) => {
    const next = new Map(chosen);
    if (!next.delete(one.incidentKey)) next.set(one.incidentKey, one);
    choose?.(next);
  };
  const toggle_all = () => choose?.(all_here ? new Map() : new Map(open.map((one) => [one.incidentKey, one])));
  return (
    <Wide label={say(words.incidents)}>
      <table class="counts stacks incidents">
        <thead>
          <tr>
            {choose && (
              <th scope="col" class="choose-head">
                <input
                  type="checkbox"
                  checked={all_here}
                  disabled={open.length === 0}
                  aria-label={say(words.choose_all)}
                  onChange={toggle_all}
                />
              </th>
            )}
            {[words.message, words.where, words.one_case, words.raised].map((one) => (
              <th scope="col">{say(one)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.incidentKey} data-incident={one.incidentKey}>
              {choose && <Choose one={one} is_chosen={chosen.has(one.incidentKey)} toggle={() => toggle(one)} />}
              <IncidentRow one={one} versions={versions} />
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
