// Departments as they stand below one another, and the roles that there are; they come from a file.
import { useState } from 'preact/hooks';
import { get } from '../../api/client';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import type { PageProps } from '../../pages';
import { say } from '../../words/words';
import { EditionsSection } from './editions/editions_section';
import { OperationsFrame, Wide } from './operations_frame';
import { type Department, fitting, type Node, tree_of } from './organisation_tree';
import { office } from './office_words';
import { words } from './words';

interface Organisation {
  id: string;
  version: number;
  departments: Department[];
  roles: { id: string; label: string }[];
}

function Branch({ node }: { node: Node }) {
  const { of, below } = node;
  const name = (
    <span data-department={of.id}>
      {of.name} <span class="quiet">{of.id}</span> {!of.enabled && <span class="mark">{say(office.disabled)}</span>}
    </span>
  );
  if (below.length === 0) return <li class="leaf">{name}</li>;
  return (
    <li>
      <details open>
        <summary>
          {name} <span class="quiet">{say(office.below_n, { n: below.length })}</span>
        </summary>
        <ul>
          {below.map((one) => (
            <Branch key={one.of.id} node={one} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Roles({ roles }: { roles: Organisation['roles'] }) {
  return (
    <section>
      <h2>{say(office.roles_n, { n: roles.length })}</h2>
      <Wide label={say(office.roles_n, { n: roles.length })}>
        <ul class="roles">
          {roles.map((one) => (
            <li key={one.id}>
              {one.label} <span class="quiet">{one.id}</span>
            </li>
          ))}
        </ul>
      </Wide>
    </section>
  );
}

export default function OrganisationPage(_: PageProps) {
  const [sought, set_sought] = useState('');
  const asked = useAnswer((signal) => get<Organisation>('/v2/organisation', signal), []);
  const found = asked.answer;
  const tree = found ? fitting(tree_of(found.departments), sought.trim()) : [];
  return (
    <OperationsFrame title={say(words.organisation)}>
      {asked.thrown !== undefined && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {!found && asked.thrown === undefined && <Loading />}
      {found && (
        <>
          <p>{say(office.organisation_in_force, { id: found.id, version: found.version })}</p>
          <EditionsSection kind="organisation" on_import={asked.again} />
          <h2>{say(office.departments_n, { n: found.departments.length })}</h2>
          <div class="panel">
            <label class="no-print">
              {say(office.find_department)}
              <input type="search" value={sought} onInput={(event) => set_sought(event.currentTarget.value)} />
            </label>
            {tree.length === 0 && <p class="quiet">{say(office.none_fits)}</p>}
            <ul class="tree">
              {tree.map((one) => (
                <Branch key={one.of.id} node={one} />
              ))}
            </ul>
          </div>
          <Roles roles={found.roles} />
        </>
      )}
    </OperationsFrame>
  );
}
