// Every step in words, to be read, printed and gone through by key: the same that the line of time shows one by one.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { HistoryRecord } from '../../api/history';
import { exact_text } from '../../words/moments';
import { language, say } from '../../words/words';
import { command_text, who_text } from './record_panel';
import { words } from './words';

export interface StepLines {
  told: string[];
  ways: string[];
}

interface Props {
  records: HistoryRecord[];
  index: number;
  lines: StepLines[]; // of each record
  link: (index: number) => string;
}

function StepRow({
  record,
  number,
  lines,
  link,
  is_here,
}: {
  record: HistoryRecord;
  number: number;
  lines: StepLines;
  link: string;
  is_here: boolean;
}) {
  return (
    <tr class={is_here ? 'is-here' : ''} data-step={record.position}>
      <td>
        <a href={link} aria-current={is_here ? 'step' : undefined}>
          {number}
        </a>
      </td>
      <td>{exact_text(record.at)}</td>
      <td>{who_text(record)}</td>
      <td>
        <strong>{command_text(record)}</strong>
        {record.reason && ' '}
        {record.reason && <q>{record.reason}</q>}
        <ul class="told">
          {[...lines.told, ...lines.ways].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

export function StepsList({ records, index, lines, link }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const row = (i: number, is_here: boolean) => (
    <StepRow
      key={records[i]!.position}
      record={records[i]!}
      number={i + 1}
      lines={lines[i]!}
      link={link(i)}
      is_here={is_here}
    />
  );
  // Rows that are the same as before are not looked at again, however many there are.
  const rows = useMemo(() => records.map((_, i) => row(i, false)), [records, lines, language.value]);
  useEffect(() => {
    const outer = box.current;
    const here = outer?.querySelector<HTMLElement>('.is-here');
    if (!outer || !here) return;
    const is_seen =
      here.offsetTop >= outer.scrollTop && here.offsetTop + here.offsetHeight <= outer.scrollTop + outer.clientHeight;
    if (!is_seen) outer.scrollTop = here.offsetTop - outer.clientHeight / 3;
  }, [index]);
  return (
    <section class="panel">
      <h2>{say(words.steps)}</h2>
      <div class="steps" ref={box} tabIndex={0} role="region" aria-label={say(words.steps)}>
        <table>
          <thead>
            <tr>
              {[words.number, words.at, words.who, words.what].map((one) => (
                <th scope="col">{say(one)}</th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map((plain, i) => (i === index ? row(i, true) : plain))}</tbody>
        </table>
      </div>
    </section>
  );
}
