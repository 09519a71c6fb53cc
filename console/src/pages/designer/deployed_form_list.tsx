import type { Resource } from '../../api/resources';
import { useState } from 'preact/hooks';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { go } from '../../shell/router';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { read_form, read_forms } from './deployed_forms';
import { file_name } from './drafts/beginnings';
import { address_of, begin } from './drafts/drafts';
import { words } from './words';

async function edit(form: Resource): Promise<void> {
  const text = await read_form(form.resourceId);
  const name = file_name(form.resourceName || form.resourceId, 'form');
  go(address_of(await begin({ kind: 'form', name, text, of: form.resourceKey, version: form.version })));
}

function FormRow({ form, onRefused }: { form: Resource; onRefused: (thrown: unknown) => void }) {
  const name = form.name || form.resourceId;
  return (
    <li class="row version-row" data-form={form.resourceId}>
      <span>
        {name} {name !== form.resourceId && <code class="quiet">{form.resourceId}</code>}
      </span>
      <span class="quiet">{say(words.version_n, { n: form.version })}</span>
      {form.deployedAt && <span class="quiet">{moment_text(form.deployedAt)}</span>}
      <button
        type="button"
        class="small"
        aria-label={say(words.edit_form, { name })}
        onClick={() => void edit(form).catch(onRefused)}
      >
        {say(words.edit)}
      </button>
    </li>
  );
}

export function DeployedFormList() {
  const forms = useAnswer(read_forms, []);
  const [refused, set_refused] = useState<unknown>(null);
  if (forms.thrown !== undefined) return <ProblemBox thrown={forms.thrown} retry={forms.again} />;
  if (forms.answer === undefined) return <Loading />;
  if (forms.answer.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="deployed-forms">
      <h2 id="deployed-forms">{say(words.deployed_forms)}</h2>
      <p class="quiet">{say(words.deployed_forms_which)}</p>
      {refused !== null && <ProblemBox thrown={refused} />}
      <ul class="processes">
        {forms.answer.map((one) => (
          <FormRow key={one.resourceKey} form={one} onRefused={set_refused} />
        ))}
      </ul>
    </section>
  );
}
