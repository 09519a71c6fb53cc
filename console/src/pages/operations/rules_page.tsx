// The rules in force: statutory clocks with the days from and to which each holds, and the decisions that are deployed.
import { useState } from 'preact/hooks';
import { get } from '../../api/client';
import { person_name, read_organisation } from '../../api/organisation';
import { read_resources, type Resource } from '../../api/resources';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { local_day, moment_text } from '../../words/moments';
import { say, type Pair } from '../../words/words';
import { EditionsSection } from './editions/editions_section';
import { Cell, OperationsFrame, Wide } from './operations_frame';
import { office } from './office_words';
import { fitting_rules, type Rule, type Standing, standing_on } from './rules';
import { term_text } from './term';
import { words } from './words';

const marks: Record<Standing, Pair | undefined> = {
  in_force: undefined,
  ended: office.no_longer_in_force,
  to_come: office.not_yet_in_force,
};

function RuleRow({ one, today }: { one: Rule; today: string }) {
  const mark = marks[standing_on(today, one)];
  return (
    <tr data-rule={one.rule}>
      <Cell head={office.rule}>
        {one.title}
        <div class="quiet">{one.rule}</div>
      </Cell>
      <Cell head={office.term}>
        <div>
          {term_text(one.term)}{' '}
          {one.confidenceLabel && <span class="mark mark-amber">{one.confidenceLabel}</span>}
        </div>
        {one.starts && <div class="quiet">{one.starts}</div>}
      </Cell>
      <Cell head={office.basis}>
        {one.basis}
        {one.note && <div class="quiet">{one.note}</div>}
      </Cell>
      <Cell head={office.in_force} name="unbroken">
        <div>
          {say(one.effectiveTo ? office.from_to : office.from_on, { from: one.effectiveFrom, to: one.effectiveTo ?? '' })}
        </div>
        {mark && (
          <div>
            <span class="mark">{say(mark)}</span>
          </div>
        )}
      </Cell>
    </tr>
  );
}

function ClockRules({ version, rules }: { version: number; rules: Rule[] }) {
  const [sought, set_sought] = useState('');
  const found = fitting_rules(rules, sought, term_text);
  const today = local_day(new Date());
  return (
    <section>
      <h2>{say(office.clock_rules, { n: version })}</h2>
      <div class="row find-rule no-print">
        <label>
          {say(office.find_rule)}
          <input type="search" value={sought} onInput={(event) => set_sought(event.currentTarget.value)} />
        </label>
        <span class="quiet" role="status">
          {say(office.rules_n, { n: found.length, all: rules.length })}
        </span>
      </div>
      <Wide label={say(office.clock_rules, { n: version })}>
        <table class="counts rules stacks">
          <thead>
            <tr>
              {[office.rule, office.term, office.basis, office.in_force].map((one) => (
                <th scope="col">{say(one)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <RuleRow key={`${one.rule} ${one.effectiveFrom}`} one={one} today={today} />
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
          <table class="counts stacks">
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
                  <Cell head={office.decision}>
                    {one.name || one.resourceId}
                    {one.name && one.name !== one.resourceId && <div class="quiet">{one.resourceId}</div>}
                  </Cell>
                  <Cell head={words.version}>{one.version}</Cell>
                  <Cell head={words.deployed}>
                    {one.deployedAt && moment_text(one.deployedAt)}
                    <div class="quiet">{one.deployedBy && person_name(one.deployedBy)}</div>
                  </Cell>
                  <Cell head={words.file}>
                    <code>{one.resourceName}</code>
                  </Cell>
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
