// The files that are on their way, and those that did not get through, with what to do about it.
import { problem_of } from '../../api/problem';
import { FaultWithOriginal } from '../../parts/fault_text';
import { size_text } from '../../parts/files/files';
import { words } from '../../parts/files/words';
import { ProblemBox } from '../../parts/problem';
import { say } from '../../words/words';
import type { Upload, Uploads } from './uploads';

// What is wrong with the file itself is said in its own words; else what is wrong with the service, or the network.
function Refusal({ thrown }: { thrown: unknown }) {
  const { errors } = problem_of(thrown);
  if (!errors || errors.length === 0) return <ProblemBox thrown={thrown} />;
  return (
    <div class="problem" role="alert">
      {errors.map((fault, i) => (
        <div key={i}>
          <FaultWithOriginal fault={fault} />
        </div>
      ))}
    </div>
  );
}

function stands_text(one: Upload): string {
  if (one.stands === 'waiting') return say(words.waiting);
  return one.sent < 1 ? say(words.sending, { percent: Math.floor(one.sent * 100) }) : say(words.keeping);
}

function Buttons({ one, uploads }: { one: Upload; uploads: Uploads }) {
  const { name } = one.file;
  const is_failed = one.stands === 'failed';
  return (
    <span class="file-acts">
      {is_failed && !one.fault && (
        <button
          type="button"
          class="plain"
          aria-label={say(words.retry_named, { name })}
          onClick={() => uploads.try_again(one.id)}
        >
          {say(words.retry)}
        </button>
      )}
      <button
        type="button"
        class="plain"
        aria-label={say(is_failed ? words.dismiss_named : words.stop_named, { name })}
        onClick={() => uploads.drop(one.id)}
      >
        {say(is_failed ? words.dismiss : words.stop)}
      </button>
    </span>
  );
}

export function UploadLines({ uploads }: { uploads: Uploads }) {
  const all = uploads.all.value;
  if (all.length === 0) return null;
  return (
    <ul class="files no-print" aria-label={say(words.uploads)}>
      {all.map((one) => (
        <li key={one.id} class="file">
          <span class="file-name">{one.file.name}</span>
          <Buttons one={one} uploads={uploads} />
          {one.stands !== 'failed' && (
            <>
              <span class="quiet file-facts">
                {size_text(one.file.size)} · {stands_text(one)}
              </span>
              <progress value={one.sent} max={1} aria-label={one.file.name} />
            </>
          )}
          {one.fault && (
            <p class="problem file-refusal" role="alert">
              {say(one.fault.pair, one.fault.values)}
            </p>
          )}
          {one.thrown !== undefined && (
            <div class="file-refusal">
              <Refusal thrown={one.thrown} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
