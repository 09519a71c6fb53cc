// One record: who, when, by what, why, and what happened.
import type { HistoryRecord } from '../../api/history';
import { value_text } from '../../api/exact';
import { department_name, person_name } from '../../api/organisation';
import { exact_text } from '../../words/moments';
import { say, type Pair } from '../../words/words';
import { commands, doers } from './fact_words';
import { words } from './words';

const known = (pairs: Record<string, Pair>, name: string): string => {
  const pair = pairs[name];
  return pair === undefined ? name : say(pair);
};

export function who_text(record: HistoryRecord): string {
  const { name, actingFor, department, by } = record.actor;
  if (!name) return known(doers, by ?? '');
  const acting = actingFor ? say(words.acting_for, { who: person_name(actingFor) }) : '';
  return [person_name(name), acting, department && department_name(department)].filter(Boolean).join(' ');
}

export const command_text = (record: HistoryRecord): string => known(commands, record.command);

export function RecordPanel({ record, lines }: { record: HistoryRecord; lines: string[] }) {
  const facts: [Pair, string | undefined][] = [
    [words.at, exact_text(record.at)],
    [words.who, who_text(record)],
    [words.command, command_text(record)],
    [words.by_what, known(doers, record.actor.by ?? '')],
    [words.why, record.reason],
    [words.cause, record.cause],
    [words.position, record.position],
  ];
  return (
    <section class="panel" data-record={record.position}>
      <h2>{say(words.record)}</h2>
      <dl class="facts">
        {facts
          .filter(([, value]) => Boolean(value))
          .flatMap(([name, value]) => [<dt key={name[1]}>{say(name)}</dt>, <dd key={`${name[1]}.`}>{value}</dd>])}
      </dl>
      <h3>{say(words.what)}</h3>
      {lines.length === 0 && <p class="quiet">{say(words.nothing_told)}</p>}
      <ul class="told">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <details>
        <summary>{say(words.all_facts, { n: record.events.length })}</summary>
        <ol class="all-facts">
          {record.events.map(([name, fact], i) => (
            <li key={i}>
              <code>
                {name} {value_text(fact)}
              </code>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
