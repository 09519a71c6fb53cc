// The same as the diagram shows, for the keyboard and the ear, and for the printer.
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { age_text } from './age';
import { address_of_cases } from './choice';
import { CountLink } from './count_link';
import { age_of } from './heat';
import { Cell, Wide } from './operations_frame';
import type { ElementCounts } from './read';
import { words } from './words';

function ElementRow({ one, at, definition }: { one: ElementCounts; at: string; definition: string }) {
  const name = one.elementName || one.elementId;
  const age = age_of(one, at);
  const to = address_of_cases({ definition, element: one.elementId });
  return (
    <tr data-element={one.elementId}>
      <Cell head={words.element}>
        {name}
        {one.elementName && <div class="quiet">{one.elementId}</div>}
      </Cell>
      <Cell head={words.tokens}>
        {one.called < one.tokens || one.called === 0 ? (
          <CountLink n={one.tokens} to={to} what={say(words.stand_at, { name })} />
        ) : (
          one.tokens
        )}
        {one.called > 0 && <div class="quiet">{say(words.called_n, { n: one.called })}</div>}
        {one.armed > 0 && <div class="quiet">{say(words.armed_n, { n: one.armed })}</div>}
      </Cell>
      <Cell head={words.open_tasks}>
        {one.tasks > 0 && `${one.tasks} `}
        {one.lateTasks > 0 && <span class="mark mark-amber">{say(words.late_n, { n: one.lateTasks })}</span>}
      </Cell>
      <Cell head={words.open_jobs}>
        {one.jobs + one.stuckJobs > 0 && `${one.jobs} `}
        {one.stuckJobs > 0 && <span class="mark mark-red">{say(words.stuck_n, { n: one.stuckJobs })}</span>}
      </Cell>
      <Cell head={words.events}>{one.events > 0 && one.events}</Cell>
      <Cell head={words.timers}>{one.timers > 0 && one.timers}</Cell>
      <Cell head={words.incidents}>
        {one.incidents > 0 && <CountLink n={one.incidents} to={to} what={say(words.incidents)} mark="mark-red" />}
      </Cell>
      <Cell head={words.oldest}>
        {age !== undefined && age_text(age)}
        {one.oldest && <div class="quiet">{moment_text(one.oldest)}</div>}
      </Cell>
    </tr>
  );
}

const heads = [
  words.element,
  words.tokens,
  words.open_tasks,
  words.open_jobs,
  words.events,
  words.timers,
  words.incidents,
  words.oldest,
];

interface Props {
  elements: ElementCounts[];
  at: string;
  definition: string;
}

export function ElementsTable({ elements, at, definition }: Props) {
  return (
    <section>
      <h2>{say(words.elements)}</h2>
      {elements.length === 0 && <p class="panel">{say(words.nothing_open)}</p>}
      {elements.length > 0 && (
        <Wide label={say(words.elements)}>
          <table class="counts stacks">
            <thead>
              <tr>
                {heads.map((one) => (
                  <th scope="col">{say(one)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {elements.map((one) => (
                <ElementRow key={one.elementId} one={one} at={at} definition={definition} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <p class="quiet">{say(words.not_counted)}</p>
    </section>
  );
}
