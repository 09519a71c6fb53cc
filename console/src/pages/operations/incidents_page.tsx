// What needs a person: found, read in full, and tried again, one or many.
import { useState } from 'preact/hooks';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { say } from '../../words/words';
import { IncidentFilterForm } from './incident_filter';
import { address_of_incidents, type IncidentWish, incident_search, incident_wish } from './incident_wish';
import { IncidentsTable } from './incidents_table';
import { OperationsFrame, operates, RefreshButton } from './operations_frame';
import { type Incident, type Page, read_versions, type Version } from './read';
import { RetryPanel } from './retry_panel';
import { words } from './words';
import { ask } from '../../api/client';

interface FoundProps {
  wish: IncidentWish;
  found: Page<Incident>;
  versions: Version[];
  again: () => void;
}

function Found({ wish, found, versions, again }: FoundProps) {
  const [chosen, set_chosen] = useState<ReadonlyMap<string, Incident>>(new Map());
  const none = wish.state === 'open' ? words.no_incident : words.no_incident_found;
  if (found.items.length === 0) return <p class="empty">{say(none)}</p>;
  const anew = () => {
    set_chosen(new Map());
    again();
  };
  return (
    <>
      <p class="quiet" role="status">
        {say(words.found_incidents, { n: found.items.length })}
      </p>
      {chosen.size > 0 && <RetryPanel incidents={[...chosen.values()]} again={anew} />}
      <IncidentsTable
        items={found.items}
        versions={versions}
        chosen={chosen}
        choose={operates() ? set_chosen : undefined}
      />
      <p class="row no-print">
        {wish.after && <a href={address_of_incidents({ ...wish, after: '' })}>{say(words.first_page)}</a>}
        {found.page.hasMore && (
          <a href={address_of_incidents({ ...wish, after: found.page.next ?? '' })}>{say(words.next_page)}</a>
        )}
      </p>
    </>
  );
}

export default function IncidentsPage({ query }: PageProps) {
  const wish = incident_wish(query);
  const address = address_of_incidents(wish);
  const versions = useAnswer((signal) => read_versions(signal), []);
  const found = useAnswer(async (signal) => {
    const page = await ask<Page<Incident>>('/v2/incidents/search', incident_search(wish), signal);
    return { address, page };
  }, [address]);
  const thrown = found.thrown ?? versions.thrown;
  return (
    <OperationsFrame title={say(words.incidents)} beside={<RefreshButton again={found.again} />}>
      <IncidentFilterForm key={address} wish={wish} versions={versions.answer ?? []} />
      {thrown !== undefined && <ProblemBox thrown={thrown} retry={found.again} />}
      {!found.answer && thrown === undefined && <Loading />}
      {found.answer && (
        <Found
          key={found.answer.address}
          wish={wish}
          found={found.answer.page}
          versions={versions.answer ?? []}
          again={found.again}
        />
      )}
    </OperationsFrame>
  );
}
