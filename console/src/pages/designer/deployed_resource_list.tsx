// The decisions or the forms that are deployed, each to be gone on with in its editor.
import { useState } from 'preact/hooks';
import type { Resource } from '../../api/resources';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { go } from '../../shell/router';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { read_content, read_deployed } from './deployed_resources';
import { file_name } from './drafts/beginnings';
import { address_of, begin } from './drafts/drafts';
import { words } from './words';

type Kind = 'dmn' | 'form';

const words_of = {
  dmn: { title: words.deployed_decisions, which: words.deployed_decisions_which, edit: words.edit_decision },
  form: { title: words.deployed_forms, which: words.deployed_forms_which, edit: words.edit_form },
};

async function edit(kind: Kind, one: Resource): Promise<void> {
  const text = await read_content(one.resourceKey);
  const name = file_name(one.resourceName || one.resourceId, kind);
  go(address_of(await begin({ kind, name, text, of: one.resourceKey, version: one.version })));
}

interface RowProps {
  kind: Kind;
  one: Resource;
  onRefused: (thrown: unknown) => void;
}

function Row({ kind, one, onRefused }: RowProps) {
  const has_name = one.name !== '' && one.name !== one.resourceId;
  const name = has_name ? one.name : one.resourceId;
  return (
    <li class="row version-row" {...{ [`data-${kind}`]: one.resourceId }}>
      <span>
        {has_name && `${one.name} `}
        <code class={has_name ? 'quiet' : ''}>{one.resourceId}</code>
      </span>
      <span class="quiet">{say(words.version_n, { n: one.version })}</span>
      {one.deployedAt && <span class="quiet">{moment_text(one.deployedAt)}</span>}
      <button
        type="button"
        class="small"
        aria-label={say(words_of[kind].edit, { name })}
        onClick={() => void edit(kind, one).catch(onRefused)}
      >
        {say(words.edit)}
      </button>
    </li>
  );
}

export function DeployedResourceList({ kind }: { kind: Kind }) {
  const all = useAnswer(read_deployed(kind), [kind]);
  const [refused, set_refused] = useState<unknown>(null);
  if (all.thrown !== undefined) return <ProblemBox thrown={all.thrown} retry={all.again} />;
  if (all.answer === undefined) return <Loading />;
  if (all.answer.length === 0) return null;
  return (
    <section class="panel" aria-labelledby={`deployed-${kind}`}>
      <h2 id={`deployed-${kind}`}>{say(words_of[kind].title)}</h2>
      <p class="quiet">{say(words_of[kind].which)}</p>
      {refused !== null && <ProblemBox thrown={refused} />}
      <ul class="processes">
        {all.answer.map((one) => (
          <Row key={one.resourceKey} kind={kind} one={one} onRefused={set_refused} />
        ))}
      </ul>
    </section>
  );
}
