// 附件: the files of the task's case and its family; adding some, and taking one back with a reason.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { act } from '../../api/client';
import { type Account, acts_in_cases, me } from '../../api/session';
import { FileLine } from '../../parts/files/file_line';
import { forget_texts } from '../../parts/drafts/kept_text';
import '../../parts/files/files.css';
import { type CaseFile, files_of_task, type Limits, size_text } from '../../parts/files/files';
import { words } from '../../parts/files/words';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { announce } from '../../shell/announcer';
import { language, say } from '../../words/words';
import { reason_in, ReasonDialog } from './reason_dialog';
import { listen } from './store';
import { directs, may_add, type Task } from './task';
import { UploadLines } from './upload_lines';
import { Uploads } from './uploads';

const may_withdraw = (account: Account, file: CaseFile, task: Task): boolean =>
  !file.isWithdrawn &&
  acts_in_cases(account) &&
  (file.addedBy === account.name || (file.userTaskKey === task.userTaskKey && directs(account, task)));

function AddFiles({ limits, uploads }: { limits: Limits; uploads: Uploads }) {
  const [is_over, set_over] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => uploads.add([...(files ?? [])], limits);
  const chosen = () => {
    take(input.current?.files);
    if (input.current) input.current.value = ''; // so that the same one can be chosen again
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    set_over(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    set_over(false);
    take(event.dataTransfer?.files);
  };
  const comma = language.value === 'zh' ? '、' : ', ';
  return (
    <div
      class={`file-drop no-print ${is_over ? 'is-over' : ''}`}
      onDragOver={over}
      onDragLeave={() => set_over(false)}
      onDrop={drop}
    >
      <p class="row">
        <button type="button" onClick={() => input.current?.click()}>
          {say(words.add)}
        </button>
        <span class="quiet">{say(words.drop)}</span>
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say(words.add)}
        accept={limits.endings.map((ending) => `.${ending}`).join(',')}
        onChange={chosen}
      />
      <details>
        <summary>{say(words.what)}</summary>
        <p class="file-kinds">
          {say(words.limits, { size: size_text(limits.sizeMax), endings: limits.endings.join(comma) })}
        </p>
      </details>
    </div>
  );
}

function WithdrawDialog({ file, on_close, on_done }: { file: CaseFile; on_close: () => void; on_done: () => void }) {
  const [thrown, set_thrown] = useState<unknown>(null);
  const kept_as = `file-${file.attachmentKey}`;
  const send = async (reason: string) => {
    set_thrown(null);
    try {
      await act('POST', `/v2/attachments/${file.attachmentKey}/withdrawal`, { reason });
      forget_texts(kept_as);
      announce(say(words.withdrawn_done, { name: file.name }));
      on_done();
    } catch (refused) {
      set_thrown(refused);
    }
  };
  return (
    <ReasonDialog
      title={words.withdraw_title}
      kept_as={kept_as}
      on_close={on_close}
      on_send={(form) => void send(reason_in(form))}
    >
      <p class="file-why">{say(words.withdraw_about, { name: file.name })}</p>
      {thrown !== null && <ProblemBox thrown={thrown} />}
    </ReasonDialog>
  );
}

export function FilesPanel({ task }: { task: Task }) {
  const key = task.userTaskKey;
  const asked = useAnswer((signal) => files_of_task(key, signal), [key, task.revision]);
  const [withdrawing, set_withdrawing] = useState<CaseFile | null>(null);
  const uploads = useMemo(() => {
    const attached = (name: string) => {
      announce(say(words.attached, { name }));
      asked.again();
    };
    const failed = (name: string) => announce(say(words.not_attached, { name }));
    return new Uploads(`/v2/user-tasks/${key}/attachments`, { attached, failed });
  }, [key]);
  useEffect(() => () => uploads.end(), [uploads]);
  // Another's files are told of as a change of the task.
  useEffect(
    () => listen((news) => news.some((one) => one.notice.subject === `task/${key}`) && asked.again()),
    [key],
  );
  const account = me.value;
  const list = asked.answer;
  if (!account) return null;
  return (
    <section class="panel">
      <h2>{say(words.title)}</h2>
      {asked.thrown !== undefined && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {list?.items.length === 0 && <p class="quiet">{say(words.none)}</p>}
      {list && list.items.length > 0 && (
        <ul class="files">
          {list.items.map((file) => (
            <FileLine
              key={file.attachmentKey}
              file={file}
              shown_in={task.processInstanceKey}
              gives_withdrawn={account.roles.includes('auditor')}
            >
              {may_withdraw(account, file, task) && (
                <button
                  type="button"
                  class="plain"
                  aria-label={say(words.withdraw_named, { name: file.name })}
                  onClick={() => set_withdrawing(file)}
                >
                  {say(words.withdraw)}
                </button>
              )}
            </FileLine>
          ))}
        </ul>
      )}
      <UploadLines uploads={uploads} />
      {list && may_add(account, task) && <AddFiles limits={list.limits} uploads={uploads} />}
      {withdrawing && (
        <WithdrawDialog
          file={withdrawing}
          on_close={() => set_withdrawing(null)}
          on_done={() => {
            set_withdrawing(null);
            asked.again();
          }}
        />
      )}
    </section>
  );
}
