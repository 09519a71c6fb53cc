// The cases that one figure of the report counts.
import { ask } from '../../api/client';
import { department_name, read_organisation } from '../../api/organisation';
import { type Account, finds_cases, me, report_departments } from '../../api/session';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { local_day, moment_text } from '../../words/moments';
import { type Pair, say } from '../../words/words';
import { name_of_department, name_of_street } from './figures';
import { name_among, read_processes } from './processes';
import { quarter_of } from './quarters';
import type { Choice } from './report_form';
import './reports.css';
import {
  address_of_cases,
  address_of_report,
  type CaseChoice,
  case_choice,
  case_search,
  type ReportWish,
  report_wish,
} from './wish';
import { words } from './words';

interface Case {
  processInstanceKey: string;
  processDefinitionId: string;
  businessKey?: string;
  state: string;
  startDate?: string;
  endDate?: string;
}

interface Found {
  items: Case[];
  page: { next?: string; hasMore: boolean };
}

function state_text(state: string): string {
  const known = (words as Record<string, Pair>)[`state_${state}`];
  return known === undefined ? state : say(known);
}

function ChoiceLine({ wish, choice, processes }: { wish: ReportWish; choice: CaseChoice; processes: Choice[] }) {
  const parts = [
    wish.from === wish.to ? wish.from : `${wish.from} – ${wish.to}`,
    wish.process && name_among(wish.process, processes),
    wish.rule,
    choice.department === undefined ? wish.unit && department_name(wish.unit) : name_of_department(choice.department),
    choice.street !== undefined && name_of_street(choice.street),
    choice.outcome && say(words[choice.outcome]),
    choice.way && say(words[choice.way]),
  ];
  return <p>{parts.filter(Boolean).join(' · ')}</p>;
}

// A leader sees which cases a figure counts, and not what is in them: their pages are for auditors, and for the unit.
const opens_cases = (account: Account): boolean =>
  finds_cases(account) && (account.roles.includes('auditor') || report_departments(account) !== null);

function CaseRow({ one, processes }: { one: Case; processes: Choice[] }) {
  const name = one.businessKey ?? say(words.no_number);
  return (
    <tr data-case={one.processInstanceKey}>
      <td data-head={say(words.business_key)}>
        <div>
          {me.value && opens_cases(me.value) ? <a href={`/cases/${one.processInstanceKey}`}>{name}</a> : name}
          <div class="quiet">{one.processInstanceKey}</div>
        </div>
      </td>
      <td data-head={say(words.process)}>{name_among(one.processDefinitionId, processes)}</td>
      <td data-head={say(words.state)}>{state_text(one.state)}</td>
      <td data-head={say(words.started)}>{one.startDate && moment_text(one.startDate)}</td>
      <td data-head={say(words.ended)}>{one.endDate && moment_text(one.endDate)}</td>
    </tr>
  );
}

function Results({ found, next, processes }: { found: Found; next: string; processes: Choice[] }) {
  if (found.items.length === 0) return <p class="empty">{say(words.no_case)}</p>;
  return (
    <>
      <p class="quiet" role="status">
        {say(words.found, { n: found.items.length })}
      </p>
      <div class="panel figures" tabIndex={0} role="region" aria-label={say(words.cases_title)}>
        <table class="figure-cases">
          <thead>
            <tr>
              {[words.business_key, words.process, words.state, words.started, words.ended].map((one) => (
                <th scope="col">{say(one)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.items.map((one) => (
              <CaseRow key={one.processInstanceKey} one={one} processes={processes} />
            ))}
          </tbody>
        </table>
      </div>
      {found.page.hasMore && (
        <p class="no-print">
          <a href={next}>{say(words.next_page)}</a>
        </p>
      )}
    </>
  );
}

export default function ReportCasesPage({ query }: PageProps) {
  const own = me.value ? report_departments(me.value) : [];
  const wish = report_wish(query, quarter_of(local_day(new Date())), own);
  const choice = case_choice(query);
  const at = query.get('at') ?? '';
  const after = query.get('after') ?? '';
  const found = useAnswer(
    (signal) => ask<Found>('/v2/reports/cases/search', case_search(wish, choice, at, after), signal),
    [query.toString()],
  );
  const processes = useAnswer(read_processes, []).answer ?? [];
  useAnswer(read_organisation, []);
  return (
    <>
      <h1 tabIndex={-1}>{say(words.cases_title)}</h1>
      <p class="no-print">
        <a href={address_of_report(wish)}>{say(words.back)}</a>
      </p>
      <ChoiceLine wish={wish} choice={choice} processes={processes} />
      {found.thrown !== undefined && <ProblemBox thrown={found.thrown} retry={found.again} />}
      {found.answer === undefined && found.thrown === undefined && <Loading />}
      {found.answer && found.thrown === undefined && (
        <Results
          found={found.answer}
          next={address_of_cases(wish, choice, at, found.answer.page.next ?? '')}
          processes={processes}
        />
      )}
    </>
  );
}
