// Which edition holds, where it is from, and those before it, each to be saved; and the way to another.
import { useState } from 'preact/hooks';
import { person_name, read_organisation } from '../../../api/organisation';
import { has_any, me } from '../../../api/session';
import { ProblemBox } from '../../../parts/problem';
import { useAnswer } from '../../../parts/use_answer';
import { moment_text } from '../../../words/moments';
import { say } from '../../../words/words';
import { Wide } from '../operations_frame';
import { download, type Edition, type Kind, read_editions } from './editions';
import { ImportPanel } from './import_panel';
import { words } from './words';

const importers: Record<Kind, readonly string[]> = {
  calendar: ['sysadmin', 'calendar_admin'],
  clock_rules: ['sysadmin', 'rule_admin'],
  organisation: ['sysadmin'],
};

const may_import = (kind: Kind): boolean => Boolean(me.value && has_any(me.value, importers[kind]));

function origin_of({ source, editionKey, at, by }: Edition): string {
  const when = at ? moment_text(at) : '';
  if (source === 'import') return say(words.imported, { who: person_name(by ?? ''), when });
  return editionKey ? say(words.kept_from_folder) : say(words.from_folder, { when });
}

function EditionRow({ one, save }: { one: Edition; save: (one: Edition) => void }) {
  return (
    <tr data-edition={`${one.id}@${one.version}`} data-in-force={one.inForce}>
      <td>
        {say(words.edition_n, { id: one.id, n: one.version })}{' '}
        <span class={one.inForce ? 'mark mark-green' : 'mark'}>{say(one.inForce ? words.in_force : words.earlier)}</span>
      </td>
      <td>
        {origin_of(one)}
        {one.otherInFolder && <div class="mark-amber">{say(words.other_in_folder)}</div>}
      </td>
      <td>{one.reason}</td>
      <td>
        <button type="button" class="plain" aria-label={say(words.download, { name: one.file })} onClick={() => save(one)}>
          {one.file}
        </button>
        <div class="quiet digest">
          {say(words.digest)} <code>{one.sha256}</code>
        </div>
      </td>
    </tr>
  );
}

export function EditionsSection({ kind, on_import }: { kind: Kind; on_import: () => void }) {
  const asked = useAnswer((signal) => read_editions(kind, signal), [kind]);
  useAnswer(read_organisation, []); // the names of colleagues
  const [thrown, set_thrown] = useState<unknown>(undefined);
  const save = (one: Edition) => {
    set_thrown(undefined);
    download(one).catch(set_thrown);
  };
  const on_done = () => {
    asked.again();
    on_import();
  };
  const problem = thrown ?? asked.thrown;
  return (
    <>
      <section>
        <h2>{say(words.editions)}</h2>
        {problem !== undefined && <ProblemBox thrown={problem} retry={asked.again} />}
        {asked.answer && (
          <Wide label={say(words.editions)}>
            <table class="counts editions">
              <thead>
                <tr>
                  {[words.edition, words.where_from, words.reason, words.file].map((one) => (
                    <th scope="col">{say(one)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {asked.answer.map((one) => (
                  <EditionRow key={`${one.editionKey} ${one.id}@${one.version}`} one={one} save={save} />
                ))}
              </tbody>
            </table>
          </Wide>
        )}
      </section>
      {may_import(kind) && <ImportPanel kind={kind} on_done={on_done} />}
    </>
  );
}
