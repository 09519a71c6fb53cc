// The whole history as the service gives it, word for word, in one file.
import { useState } from 'preact/hooks';
import { value_text } from '../../api/exact';
import { read_history } from '../../api/history';
import { ProblemBox } from '../../parts/problem';
import { save_blob } from '../../parts/save';
import { say } from '../../words/words';
import type { CaseFile } from './read_case';
import { words } from './words';

export function Download({ file }: { file: CaseFile }) {
  const [is_reading, set_reading] = useState(false);
  const [thrown, set_thrown] = useState<unknown>(null);
  const key = file.one.processInstanceKey;
  const download = async () => {
    set_reading(true);
    set_thrown(null);
    try {
      const text = `${value_text({ items: await read_history(key) }, '')}\n`;
      save_blob(`case-${key}-history.json`, new Blob([text], { type: 'application/json' }));
    } catch (refused) {
      set_thrown(refused);
    } finally {
      set_reading(false);
    }
  };
  return (
    <>
      <button type="button" disabled={is_reading} onClick={() => void download()}>
        {say(is_reading ? words.downloading : words.download)}
      </button>
      {thrown !== null && <ProblemBox thrown={thrown} />}
    </>
  );
}
