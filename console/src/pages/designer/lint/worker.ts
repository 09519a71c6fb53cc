// Runs beside the page. Of texts that wait only the newest is looked at: nobody wants to know about the others.
import '../../../older';
import type { Answered, Asked } from './beside';
import { findings_of } from './lint';

let waits: Asked | undefined;
let is_looking = false;

const tell = (answered: Answered) => postMessage(answered);

async function look(): Promise<void> {
  is_looking = true;
  for (let asked = waits; asked !== undefined; asked = waits) {
    waits = undefined;
    const findings = await findings_of(asked.text).catch(() => []);
    tell({ number: asked.number, findings });
    await new Promise((done) => setTimeout(done)); // what was asked meanwhile comes in
  }
  is_looking = false;
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  waits = data;
  if (!is_looking) void look();
});
