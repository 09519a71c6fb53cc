// The rules in force: statutory clocks with the days from and to which each holds, and the decisions that are deployed.
import { get } from '../../api/client';
import { person_name, read_organisation } from '../../api/organisation';
import { read_resources, type Resource } from '../../api/resources';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { EditionsSection } from './editions/editions_section';
import { OperationsFrame, Wide } from './operations_frame';
import { office } from './office_words';
import { words } from './words';

interface Rule {
  rule: string;
  title: string;
  term: string;
  starts?: string;
  basis?: string;
  confidence: string;
  confidenceLabel?: string;
  processes: string[];
  effectiveFrom: string;
  effectiveTo?: string;
  note?: string;
}

function RuleRow({ one }: { one: Rule }) {
  return (
    <tr data-rule={one.rule}>
      <td>
        {one.title}
        <div class="quiet">{one.rule}</div>
      </td>
      <td>
        {one.term}{' '}
        {one.confidenceLabel && <span class="mark mark-amber">{one.confidenceLabel}</span>}
        {one.starts && <div class="quiet">{one.starts}</div>}
      </td>
      <td>
        {one.basis}
        {one.note && <div class="quiet">{one.note}</div>}
      </td>
      <td class="unbroken">
        {say(one.effectiveTo ? office.from_to : office.from_on, { from: one.effectiveFrom, to: one.effectiveTo ?? '' })}
      </td>
    </tr>
  );
}

function ClockRules({ version, rules }: { version: number; rules: Rule[] }) {
  return (
    <section>
      <h2>{say(office.clock_rules, { n: version })}</h2>
      <Wide label={say(office.clock_rules, { n: version })}>
        <table class="counts rules">
          <thead>
            <tr>
              {[office.rule, office.term, office.basis, office.in_force].map((one) => (
                <th scope="col">{say(one)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((one) => (
              <RuleRow key={`${one.rule} ${one.effectiveFrom}`} one={one} />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function Decisions({ decisions }: { decisions: Resource[] }) {
  const sorted = [...decisions].sort((a, b) => a.resourceId.localeCompare(b.resourceId) || b.version - a.version);
  return (
    <section>
      <h2>{say(office.decisions)}</h2>
      <p class="quiet">{say(office.decisions_validity)}</p>
      {sorted.length === 0 && <p class="panel">{say(office.no_decision)}</p>}
      {sorted.length > 0 && (
        <Wide label={say(office.decisions)}>
          <table class="counts">
            <thead>
              <tr>
                {[office.decision, words.version, words.deployed, words.file].map((one) => (
                  <th scope="col">{say(one)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sorted.map((one) => (
                <tr key={one.resourceKey} data-decision={one.resourceId}>
                  <td>
                    {one.name || one.resourceId}
                    {one.name && one.name !== one.resourceId && <div class="quiet">{one.resourceId}</div>}
                  </td>
                  <td>{one.version}</td>
                  <td>
                    {one.deployedAt && moment_text(one.deployedAt)}
                    <div class="quiet">{one.deployedBy && person_name(one.deployedBy)}</div>
                  </td>
                  <td>
                    <code>{one.resourceName}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  );
}

export default function RulesPage(_: PageProps) {
  const rules = useAnswer((signal) => get<{ version: number; items: Rule[] }>('/v2/clock-rules', signal), []);
  const decisions = useAnswer((signal) => read_resources('dmn', 'all', signal), []);
  useAnswer(read_organisation, []);
  const thrown = rules.thrown ?? decisions.thrown;
  return (
    <OperationsFrame title={say(words.rules)}>
      {thrown !== undefined && <ProblemBox thrown={thrown} retry={rules.again} />}
      {(!rules.answer || !decisions.answer) && thrown === undefined && <Loading />}
      {rules.answer && <EditionsSection kind="clock_rules" on_import={rules.again} />}
      {rules.answer && <ClockRules version={rules.answer.version} rules={rules.answer.items} />}
      {decisions.answer && <Decisions decisions={decisions.answer} />}
    </OperationsFrame>
  );
}
