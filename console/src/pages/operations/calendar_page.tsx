// Which years are loaded, and one of them day by day.
import { useState } from 'preact/hooks';
import { get } from '../../api/client';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { local_day } from '../../words/moments';
import { say } from '../../words/words';
import { type CalendarDay, special_days } from './calendar_days';
import { EditionsSection } from './editions/editions_section';
import { OperationsFrame, Wide } from './operations_frame';
import { office } from './office_words';
import { words } from './words';
import { YearView } from './year_view';

interface Year {
  year: number;
  id: string;
  version: number;
  source?: string;
  daysOff: number;
  makeUpDays: number;
}

interface Calendar {
  calendar: string;
  zone: string;
  years: Year[];
  days: CalendarDay[];
}

function YearsTable({ years, chosen, choose }: { years: Year[]; chosen: number; choose: (year: number) => void }) {
  return (
    <Wide label={say(office.years_loaded)}>
      <table class="counts">
        <thead>
          <tr>
            {[office.year, office.edition, office.days_off, office.make_up_days, office.source].map((one) => (
              <th scope="col">{say(one)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((one) => (
            <tr key={one.year}>
              <td>
                <button type="button" class="plain" aria-pressed={one.year === chosen} onClick={() => choose(one.year)}>
                  {one.year}
                </button>
              </td>
              <td>{say(office.edition_n, { id: one.id, n: one.version })}</td>
              <td>{one.daysOff}</td>
              <td>{one.makeUpDays}</td>
              <td>{one.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function SpecialDays({ days }: { days: CalendarDay[] }) {
  const spans = special_days(days);
  if (spans.length === 0) return null;
  return (
    <Wide label={say(office.special_days)}>
      <table class="counts">
        <thead>
          <tr>
            {[office.holiday, office.off_from_to, office.worked_instead].map((one) => (
              <th scope="col">{say(one)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spans.map((one) => (
            <tr key={one.name}>
              <td>{one.name}</td>
              <td>{one.off.join(say(words.comma))}</td>
              <td>{one.made_up.join(say(words.comma))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

export default function CalendarPage(_: PageProps) {
  const this_year = Number(local_day(new Date()).slice(0, 4));
  const [year, set_year] = useState(this_year);
  const path = `/v2/calendar?from=${year}-01-01&to=${year}-12-31`;
  const asked = useAnswer((signal) => get<Calendar>(path, signal), [path]);
  const found = asked.answer;
  const is_here = found?.days[0]?.day.startsWith(String(year)) ?? false;
  return (
    <OperationsFrame title={say(words.calendar)}>
      {asked.thrown !== undefined && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {!found && asked.thrown === undefined && <Loading />}
      {found && (
        <>
          <p>{say(office.calendar_in_force, { edition: found.calendar || '—', zone: found.zone })}</p>
          <h2>{say(office.years_loaded)}</h2>
          {found.years.length === 0 ? (
            <p class="panel">{say(office.no_year)}</p>
          ) : (
            <YearsTable years={found.years} chosen={year} choose={set_year} />
          )}
          <EditionsSection kind="calendar" on_import={asked.again} />
          <div class="row">
            <h2 class="year-head">{say(office.year_n, { n: year })}</h2>
            <button type="button" onClick={() => set_year(year - 1)}>
              {say(office.year_before)}
            </button>
            <button type="button" onClick={() => set_year(year + 1)}>
              {say(office.year_after)}
            </button>
          </div>
          {is_here && !found.days[0]!.known && <p class="panel mark-amber">{say(office.year_unknown, { n: year })}</p>}
          {is_here && <YearView days={found.days} />}
          {is_here && <SpecialDays days={found.days} />}
        </>
      )}
    </OperationsFrame>
  );
}
