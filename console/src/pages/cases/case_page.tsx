import { useEffect } from 'preact/hooks';
import { person_name } from '../../api/organisation';
import { Refusal } from '../../api/problem';
import { Loading } from '../../parts/loading';
import { OffersPanel } from '../../parts/offers/offers_panel';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { words as shell } from '../../shell/words';
import { exact_text } from '../../words/moments';
import { say } from '../../words/words';
import './cases.css';
import { Download } from './download';
import { FilesPanel } from './files_panel';
import { type CaseFile, read_case } from './read_case';
import { Replay } from './replay';
import type { Case } from './state';
import { StateMark } from './state_mark';
import { words } from './words';

function CaseLink({ one }: { one: Case }) {
  return (
    <>
      <a href={`/cases/${one.processInstanceKey}`}>{one.businessKey || one.processInstanceKey}</a>{' '}
      <span class="quiet">{one.processDefinitionId}</span> <StateMark one={one} />
    </>
  );
}

function CaseFacts({ file }: { file: CaseFile }) {
  const { one, definitions, called } = file;
  const definition = definitions[definitions.length - 1]!;
  const parent = one.parentProcessInstanceKey;
  const process = say(words.process_version, {
    name: definition.name || definition.processDefinitionId,
    version: definition.version,
  });
  const facts: [string, preact.ComponentChildren][] = [
    [say(words.state), <StateMark one={one} />],
    [say(words.process), process],
    [say(words.key), one.processInstanceKey],
    [say(words.started), one.startDate && exact_text(one.startDate)],
    [say(words.started_by), one.startedBy && person_name(one.startedBy)],
    [say(words.ended), one.endDate && exact_text(one.endDate)],
    [say(words.called_by), parent && <a href={`/cases/${parent}`}>{say(words.case_named, { name: parent })}</a>],
    [
      say(words.calls),
      called.length > 0 && (
        <ul class="called">
          {called.map((child) => (
            <li key={child.processInstanceKey}>
              <CaseLink one={child} />
            </li>
          ))}
        </ul>
      ),
    ],
  ];
  return (
    <section class="panel">
      <dl class="facts case-facts">
        {facts
          .filter(([, value]) => Boolean(value))
          .flatMap(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name}.`}>{value}</dd>])}
      </dl>
    </section>
  );
}

export default function CasePage({ values, query }: PageProps) {
  const key = values['key'] ?? '';
  const asked = useAnswer((signal) => read_case(key, signal), [key]);
  const file = asked.answer;
  const title = say(words.case_named, { name: file?.one.businessKey || key });
  const is_closed = asked.thrown instanceof Refusal && asked.thrown.problem.status === 403;
  useEffect(() => {
    document.title = `${title} · ${say(shell.product)}`;
  }, [title]);
  return (
    <>
      <p class="no-print">
        <a href="/cases">← {say(words.back)}</a>
      </p>
      <div class="row page-head">
        <h1 tabIndex={-1}>{title}</h1>
        {file && (
          <div class="row row-end no-print">
            {file.one.state === 'active' && (
              <button type="button" class="plain" onClick={asked.again}>
                {say(words.refresh)}
              </button>
            )}
            <Download file={file} />
            <button type="button" class="plain" onClick={() => window.print()}>
              {say(words.print)}
            </button>
          </div>
        )}
      </div>
      {is_closed && <p class="panel">{say(words.not_yours)}</p>}
      {asked.thrown !== undefined && !is_closed && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {!file && asked.thrown === undefined && <Loading />}
      {file && <CaseFacts file={file} />}
      {file?.one.state === 'active' && <OffersPanel key={key} case_key={key} on_sent={asked.again} />}
      {file && <FilesPanel key={key} case_key={key} />}
      {file && <Replay file={file} query={query} />}
    </>
  );
}
