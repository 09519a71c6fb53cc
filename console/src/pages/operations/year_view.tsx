// Twelve months. What is special about a day is written in it, not only coloured.
import { say } from '../../words/words';
import { type CalendarDay, kind_of, months_of, weeks_of } from './calendar_days';
import { office } from './office_words';

const weekdays = [office.mon, office.tue, office.wed, office.thu, office.fri, office.sat, office.sun];
const marks = { holiday: office.mark_off, make_up: office.mark_work } as const;

function DayCell({ one }: { one: CalendarDay | null }) {
  if (one === null) return <td />;
  const kind = kind_of(one);
  const mark = kind === 'holiday' || kind === 'make_up' ? say(marks[kind]) : '';
  return (
    <td
      class={`day day-${kind} ${one.known ? '' : 'day-unknown'}`}
      data-day={one.day}
      data-kind={kind}
      title={one.name}
    >
      {Number(one.day.slice(8))}
      {mark && <small>{mark}</small>}
      {one.name && <span class="heard-only">{one.name}</span>}
    </td>
  );
}

function Month({ days }: { days: CalendarDay[] }) {
  return (
    <table class="month">
      <caption>{say(office.month_n, { n: Number(days[0]!.day.slice(5, 7)) })}</caption>
      <thead>
        <tr>
          {weekdays.map((one) => (
            <th scope="col" key={one[1]}>
              {say(one)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks_of(days).map((week, i) => (
          <tr key={i}>
            {week.map((one, at) => (
              <DayCell key={at} one={one} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function YearView({ days }: { days: CalendarDay[] }) {
  const legend = [
    ['working', office.kind_working],
    ['weekend', office.kind_weekend],
    ['holiday', office.kind_holiday],
    ['make_up', office.kind_make_up],
  ] as const;
  return (
    <section class="panel">
      <ul class="day-legend quiet">
        {legend.map(([kind, name]) => (
          <li key={kind}>
            <span class={`day day-${kind}`} /> {say(name)}
          </li>
        ))}
      </ul>
      <div class="year">
        {months_of(days).map((one) => (
          <Month key={one[0]!.day} days={one} />
        ))}
      </div>
    </section>
  );
}
