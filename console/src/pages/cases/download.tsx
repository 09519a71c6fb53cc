// The whole history as the service gives it, word for word, in one file.
import { useState } from 'preact/hooks';
import { value_text } from '../../api/exact';
import { read_history } from '../../api/history';
import { ProblemBox } from '../../parts/problem';
import { say } from '../../words/words';
import type { CaseFile } from './read_case';
import { words } from './words';

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function Download({ file }: { file: CaseFile }) {
  const [is_reading, set_reading] = useState(false);
  const [thrown, set_thrown] = useState<unknown>(null);
  const key = file.one.processInstanceKey;
  const download = async () => {
    set_reading(true);
    set_thrown(null);
    try {
      save(`case-${key}-history.json`, `${value_text({ items: await read_history(key) }, '')}\n`);
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
