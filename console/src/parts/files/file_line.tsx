// One file of a case: what it is, who added it, and what can be done with it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { person_name } from '../../api/organisation';
import { moment_text } from '../../words/moments';
import { say } from '../../words/words';
import { ProblemBox } from '../problem';
import { type CaseFile, download, size_text } from './files';
import { words } from './words';

function Download({ file }: { file: CaseFile }) {
  const [is_reading, set_reading] = useState(false);
  const [thrown, set_thrown] = useState<unknown>(null);
  const fetch_it = async () => {
    set_reading(true);
    set_thrown(null);
    try {
      await download(file);
    } catch (refused) {
      set_thrown(refused);
    } finally {
      set_reading(false);
    }
  };
  return (
    <>
      <button
        type="button"
        class="plain"
        aria-label={say(words.download_named, { name: file.name })}
        disabled={is_reading}
        onClick={() => void fetch_it()}
      >
        {say(is_reading ? words.downloading : words.download)}
      </button>
      {thrown !== null && (
        <div class="file-refusal">
          <ProblemBox thrown={thrown} />
        </div>
      )}
    </>
  );
}

function Withdrawal({ file }: { file: CaseFile }) {
  const who = person_name(file.withdrawnBy ?? '');
  return (
    <p class="file-why">
      <span class="quiet">{say(words.withdrawn_by, { who, at: moment_text(file.withdrawnAt ?? '') })}</span>{' '}
      <q>{file.withdrawnBecause}</q>
    </p>
  );
}

interface Props {
  file: CaseFile;
  gives_withdrawn?: boolean; // to auditors
  shown_in?: string; // the case on whose page it stands
  after?: ComponentChildren; // what else is to be said of it
  children?: ComponentChildren; // what else can be done
}

export function FileLine({ file, gives_withdrawn = false, shown_in, after, children }: Props) {
  const values = { size: size_text(file.size), who: person_name(file.addedBy), at: moment_text(file.addedAt) };
  const is_elsewhere = shown_in !== undefined && file.processInstanceKey !== shown_in;
  return (
    <li class="file">
      <span class="file-name">
        {file.isWithdrawn ? <del>{file.name}</del> : file.name}{' '}
        {file.isWithdrawn && <span class="mark mark-amber">{say(words.withdrawn)}</span>}
      </span>
      <span class="file-acts no-print">
        {(!file.isWithdrawn || gives_withdrawn) && <Download file={file} />}
        {children}
      </span>
      <span class="quiet file-facts">
        {say(words.by_at, values)}
        {is_elsewhere && ` · ${say(words.of_case, { key: file.processInstanceKey })}`}
      </span>
      {file.isWithdrawn && <Withdrawal file={file} />}
      {after}
    </li>
  );
}
