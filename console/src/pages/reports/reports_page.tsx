// What leaders ask: how many cases are done in time, late and returned, by quarter, department and street, and how they
// divide into service, management and enforcement.
import { get } from '../../api/client';
import { department_name, organisation, read_organisation } from '../../api/organisation';
import { me, report_departments } from '../../api/session';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { local_day, moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { OutcomeBars, ShareBars } from './bars';
import { save_csv } from './csv';
import { name_of_department, name_of_street, type Report, table_of } from './figures';
import { Figure, FiguresTable } from './figures_table';
import { quarter_of } from './quarters';
import { name_among, read_processes } from './processes';
import { type Choice, ReportForm } from './report_form';
import './reports.css';
import { address_of_report, path_of_report, type ReportWish, report_wish } from './wish';
import { words } from './words';

// Not everyone who reads reports may read the rules; they count by all of them.
async function read_rules(signal: AbortSignal): Promise<Choice[]> {
  try {
    const rules = await get<{ items: { rule: string; title: string }[] }>('/v2/clock-rules', signal);
    return [...new Map(rules.items.map((one) => [one.rule, { id: one.rule, name: one.title }])).values()];
  } catch {
    return [];
  }
}

function Totals({ report, wish }: { report: Report; wish: ReportWish }) {
  const { total, at } = report;
  const parts = [
    [words.cases, total.cases, {}],
    [words.in_time, total.inTime, { outcome: 'in_time' }],
    [words.late, total.late, { outcome: 'late' }],
    [words.open, total.open, { outcome: 'open' }],
    [words.returned, total.returned, { outcome: 'returned' }],
  ] as const;
  return (
    <dl class="panel totals">
      {parts.map(([name, value, choice]) => (
        <div key={say(name)}>
          <dt>{say(name)}</dt>
          <dd>
            <Figure value={value} choice={choice} what={say(name)} wish={wish} at={at} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const units_of = (own: readonly string[] | null): Choice[] =>
  own === null
    ? (organisation.value?.departments ?? [])
    : own.map((id) => ({ id, name: department_name(id) }));

interface CountedProps {
  report: Report;
  wish: ReportWish;
  processes: readonly Choice[];
  rules: readonly Choice[];
}

// What was counted and when: on paper there is no form to tell.
function CountedLine({ report, wish, processes, rules }: CountedProps) {
  const parts = [
    say(words.counted, { from: wish.from, to: wish.to, at: moment_text(report.at) }),
    wish.unit && department_name(wish.unit),
    wish.process && name_among(wish.process, processes),
    wish.rule && name_among(wish.rule, rules),
  ];
  return (
    <p class="quiet" role="status">
      {parts.filter(Boolean).join(' · ')}
    </p>
  );
}

function Meaning() {
  const lines = [words.means_quarter, words.means_late, words.means_in_time, words.means_returned, words.means_whose];
  return (
    <section class="panel">
      <h2>{say(words.meaning)}</h2>
      <ul class="meaning">
        {lines.map((one) => (
          <li>{say(one)}</li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ report, wish }: { report: Report; wish: ReportWish }) {
  const counted = { wish, at: report.at };
  const ways = (way: 'service' | 'management' | 'enforcement') => (
    <Figure value={report.total[way]} choice={{ way }} what={say(words[way])} {...counted} />
  );
  return (
    <>
      <Totals report={report} wish={wish} />
      <ShareBars total={report.total} link={ways} />
      <OutcomeBars rows={report.quarters} />
      <FiguresTable title={say(words.by_quarter)} head={words.quarter} rows={report.quarters} name={(id) => id}
        choice={() => ({})} wish_of={(id) => ({ ...wish, from: id, to: id })} {...counted} />
      <FiguresTable title={say(words.by_department)} head={words.department} rows={report.departments}
        name={name_of_department} choice={(department) => ({ department })} {...counted} />
      <FiguresTable title={say(words.by_street)} head={words.street} rows={report.streets} name={name_of_street}
        choice={(street) => ({ street })} {...counted} />
    </>
  );
}

export default function ReportsPage({ query }: PageProps) {
  const this_quarter = quarter_of(local_day(new Date()));
  const own = me.value ? report_departments(me.value) : [];
  const wish = report_wish(query, this_quarter, own);
  const address = address_of_report(wish);
  const processes = useAnswer(read_processes, []);
  const rules = useAnswer(read_rules, []);
  const found = useAnswer(
    async (signal) => ({ wish, report: await get<Report>(path_of_report(wish), signal) }),
    [address],
  );
  useAnswer(read_organisation, []);
  const choices = { processes: processes.answer ?? [], rules: rules.answer ?? [] };
  const report = found.answer?.report;
  const save = () => report && save_csv(say(words.file_name, { from: wish.from, to: wish.to }), table_of(report));
  return (
    <>
      <div class="row report-head">
        <h1 tabIndex={-1}>{say(words.title)}</h1>
        {report && (
          <div class="row row-end no-print">
            <button type="button" onClick={save}>
              {say(words.save)}
            </button>
            <button type="button" onClick={() => window.print()}>
              {say(words.print)}
            </button>
          </div>
        )}
      </div>
      <ReportForm
        key={address}
        wish={wish}
        this_quarter={this_quarter}
        processes={choices.processes}
        rules={choices.rules}
        units={units_of(own)}
        may_read_all={own === null}
      />
      {found.thrown !== undefined && <ProblemBox thrown={found.thrown} retry={found.again} />}
      {!report && found.thrown === undefined && <Loading />}
      {found.answer && <CountedLine {...found.answer} {...choices} />}
      {report && report.total.cases > 0 && <Figures report={report} wish={found.answer!.wish} />}
      {report && report.total.cases === 0 && (
        <div class="empty">
          <h2>{say(words.nothing)}</h2>
          <p>{say(words.nothing_why)}</p>
        </div>
      )}
      <Meaning />
    </>
  );
}
