// The files of a case as an auditor looks at them: also what was withdrawn, and by which digest each can be proved.
import { me } from '../../api/session';
import { copy_text } from '../../parts/copy';
import { FileLine } from '../../parts/files/file_line';
import '../../parts/files/files.css';
import { type CaseFile, files_of_case } from '../../parts/files/files';
import { words } from '../../parts/files/words';
import { ProblemBox } from '../../parts/problem';
import { useAnswer } from '../../parts/use_answer';
import { announce } from '../../shell/announcer';
import { say } from '../../words/words';

function Digest({ file }: { file: CaseFile }) {
  const copy = async () => announce(say((await copy_text(file.sha256)) ? words.copied : words.not_copied));
  return (
    <span class="file-digest">
      <span class="quiet">{say(words.digest)}</span>
      <code>{file.sha256}</code>
      <button
        type="button"
        class="plain no-print"
        aria-label={say(words.copy_named, { name: file.name })}
        onClick={() => void copy()}
      >
        {say(words.copy)}
      </button>
    </span>
  );
}

export function FilesPanel({ case_key }: { case_key: string }) {
  const asked = useAnswer((signal) => files_of_case(case_key, signal), [case_key]);
  const items = asked.answer?.items ?? [];
  const gives_withdrawn = me.value?.roles.includes('auditor') === true;
  return (
    <section class="panel">
      <h2>{say(words.title)}</h2>
      {asked.thrown !== undefined && <ProblemBox thrown={asked.thrown} retry={asked.again} />}
      {asked.answer && items.length === 0 && <p class="quiet">{say(words.none)}</p>}
      {items.length > 0 && (
        <>
          <p class="quiet">{say(words.proof)}</p>
          <ul class="files">
            {items.map((file) => (
              <FileLine
                key={file.attachmentKey}
                file={file}
                gives_withdrawn={gives_withdrawn}
                after={<Digest file={file} />}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
