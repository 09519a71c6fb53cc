// Figures of quarters, departments or streets; each leads to its cases.
import { say, type Pair } from '../../words/words';
import { type Figures, in_time_rate } from './figures';
import { address_of_cases, type CaseChoice, type ReportWish } from './wish';
import { words } from './words';

export interface Counted {
  wish: ReportWish;
  at: string;
}

interface FigureProps extends Counted {
  value: number;
  choice: CaseChoice;
  what: string; // said to those who do not see the table
}

// Nothing leads nowhere.
export function Figure({ value, choice, what, wish, at }: FigureProps) {
  if (value === 0) return <>0</>;
  return (
    <a href={address_of_cases(wish, choice, at)} aria-label={`${what} ${value}`}>
      {value}
    </a>
  );
}

const columns: readonly (readonly [head: Pair, value: (one: Figures) => number, choice: CaseChoice])[] = [
  [words.cases, (one) => one.cases, {}],
  [words.in_time, (one) => one.inTime, { outcome: 'in_time' }],
  [words.late, (one) => one.late, { outcome: 'late' }],
  [words.open, (one) => one.open, { outcome: 'open' }],
  [words.returned, (one) => one.returned, { outcome: 'returned' }],
  [words.service, (one) => one.service, { way: 'service' }],
  [words.management, (one) => one.management, { way: 'management' }],
  [words.enforcement, (one) => one.enforcement, { way: 'enforcement' }],
];

interface Props extends Counted {
  title: string;
  head: Pair;
  rows: readonly Figures[];
  name: (id: string) => string;
  choice: (id: string) => CaseChoice;
  wish_of?: (id: string) => ReportWish; // of a quarter: its own
}

export function FiguresTable({ title, head, rows, name, choice, wish_of, wish, at }: Props) {
  return (
    <section>
      <h2>{title}</h2>
      <div class="panel figures" tabIndex={0} role="region" aria-label={title}>
        <table class="counts">
          <thead>
            <tr>
              <th scope="col">{say(head)}</th>
              {columns.map(([one]) => (
                <th scope="col">{say(one)}</th>
              ))}
              <th scope="col">{say(words.in_time_rate)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name} data-row={row.name}>
                <th scope="row">{name(row.name)}</th>
                {columns.map(([column, value, part]) => (
                  <td data-head={say(column)}>
                    <Figure
                      value={value(row)}
                      choice={{ ...choice(row.name), ...part }}
                      what={`${name(row.name)} ${say(column)}`}
                      wish={wish_of ? wish_of(row.name) : wish}
                      at={at}
                    />
                  </td>
                ))}
                <td data-head={say(words.in_time_rate)}>{in_time_rate(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
