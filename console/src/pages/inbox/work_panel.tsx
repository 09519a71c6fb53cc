// The form of a task, filled in and sent. What is typed is kept while it is typed, and stays when sending is refused.
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { get, new_key } from '../../api/client';
import { person_name, read_organisation } from '../../api/organisation';
import { Refusal } from '../../api/problem';
import { type Account, me } from '../../api/session';
import type { FormHandle } from '../../form/form_view';
import type FormView from '../../form/form_view';
import { Loading } from '../../parts/loading';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { announce } from '../../shell/announcer';
import { go } from '../../shell/router';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { complete } from './acts';
import { ChangedNotice } from './changed_notice';
import { refresh } from './store';
import { is_free, is_mine, may_work, type Task } from './task';
import { words } from './task_words';
import { DraftFound } from '../../parts/drafts/draft_found';
import { useWorkingCopy, type WorkingCopy } from '../../parts/drafts/working_copy';

interface Work {
  variables: Record<string, unknown>;
  schema: object | null;
  View: ComponentType<Parameters<typeof FormView>[0]> | null;
}

async function read_work(task: Task, signal: AbortSignal): Promise<Work> {
  const address = `/v2/user-tasks/${task.userTaskKey}`;
  const variables = get<{ variables: Record<string, unknown> }>(`${address}/variables`, signal);
  if (task.formId === undefined) return { variables: (await variables).variables, schema: null, View: null };
  const [values, form, code] = await Promise.all([
    variables,
    get<{ schema: object }>(`${address}/form`, signal),
    import('../../form/form_view'),
    read_organisation(), // a form may ask for a unit
  ]);
  return { variables: values.variables, schema: form.schema, View: code.default };
}

function Standing({ task, account }: { task: Task; account: Account }) {
  if (task.state !== 'open' || is_mine(account, task)) return null;
  if (!may_work(account, task) && is_free(task)) return <p class="quiet">{say(words.not_yours)}</p>;
  if (is_free(task)) return <p class="quiet">{say(words.claim_first)}</p>;
  return <p class="quiet">{say(words.held_by, { who: person_name(task.assignee ?? '') })}</p>;
}

function DraftLine({ copy }: { copy: WorkingCopy }) {
  return (
    <>
      <button type="button" onClick={copy.keep_now}>
        {say(words.draft_save)}
      </button>
      <span class="quiet" role="status">
        {copy.kept_at !== '' && say(words.draft_kept, { at: moment_text(copy.kept_at) })}
      </span>
    </>
  );
}

interface Props {
  task: Task;
  on_seen: (task: Task | undefined) => void;
}

export function WorkPanel({ task, on_seen }: Props) {
  const account = me.value;
  const work = useAnswer((signal) => read_work(task, signal), [task.userTaskKey]);
  const copy = useWorkingCopy(task.userTaskKey, work.answer?.variables);
  const form = useRef<FormHandle | null>(null);
  const once = useRef(new_key());
  const [thrown, set_thrown] = useState<unknown>(null);
  const [is_wrong, set_wrong] = useState(false);
  const [is_busy, set_busy] = useState(false);
  const [turn, set_turn] = useState(0);
  // A new act after the task has changed; the same one while it has not.
  useEffect(() => void (once.current = new_key()), [task.revision]);
  if (!account) return null;
  const can_act = is_mine(account, task) && task.state === 'open';

  const send = async () => {
    const filled = form.current?.submit() ?? { data: {}, is_right: true };
    set_wrong(!filled.is_right);
    if (!filled.is_right) return;
    set_busy(true);
    set_thrown(null);
    copy.keep_now();
    try {
      await complete(task, filled.data, copy.remark, once.current);
      copy.drop();
      announce(say(words.done, { name: task.name }));
      go('/tasks');
    } catch (refused) {
      if (refused instanceof Refusal && refused.code !== 'no_answer') once.current = new_key();
      set_thrown(refused);
    } finally {
      set_busy(false);
    }
  };
  const see = async () => {
    set_thrown(null);
    on_seen(await refresh(task.userTaskKey));
  };
  const discard = () => {
    copy.drop();
    set_turn(turn + 1);
  };

  const { answer } = work;
  const is_stale = thrown instanceof Refusal && thrown.code === 'stale';
  const start = { ...answer?.variables, ...(turn === 0 ? copy.found?.data : undefined) };
  return (
    <section class="panel">
      <h2>{say(words.form)}</h2>
      <Standing task={task} account={account} />
      {copy.found && turn === 0 && can_act && <DraftFound at={copy.found.at} on_drop={discard} />}
      {work.thrown !== undefined && <ProblemBox thrown={work.thrown} retry={work.again} />}
      {!answer && work.thrown === undefined && <Loading />}
      {answer?.schema && answer.View && (
        <answer.View
          key={turn}
          schema={answer.schema}
          data={start}
          is_read_only={!can_act}
          on_change={can_act ? copy.set_data : () => undefined}
          handle={(handle) => (form.current = handle)}
        />
      )}
      {answer && !answer.schema && <p class="quiet">{say(words.no_form)}</p>}
      {answer && can_act && (
        <div class="stack no-print">
          <label>
            {say(words.remark)}
            <textarea value={copy.remark} onInput={(event) => copy.set_remark(event.currentTarget.value)} />
          </label>
          {is_wrong && (
            <p class="problem" role="alert">
              {say(words.mend_form)}
            </p>
          )}
          {is_stale && <ChangedNotice problem={(thrown as Refusal).problem} on_seen={() => void see()} />}
          {thrown !== null && !is_stale && <ProblemBox thrown={thrown} />}
          <div class="row">
            <button type="button" class="main" disabled={is_busy} onClick={() => void send()}>
              {say(is_busy ? words.completing : words.complete)}
            </button>
            <DraftLine copy={copy} />
          </div>
        </div>
      )}
    </section>
  );
}
