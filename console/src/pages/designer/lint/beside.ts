// The rules are looked at beside the page: of a large file that takes a second, which nobody is to wait. Where nothing
// can run beside it, they are looked at by the page itself.
import type { Finding } from './lint';

export interface Asked {
  text: string;
  number: number;
}

export interface Answered {
  number: number;
  findings: Finding[];
}

export class RulesBeside {
  private worker: Worker | undefined;
  private last = 0;
  private is_alone = false; // no worker comes up here

  // Nothing comes when something else is asked before; none when the text cannot be read, which is said elsewhere.
  look(text: string, found: (findings: Finding[]) => void): void {
    const number = ++this.last;
    const tell = ({ number: answered, findings }: Answered) => answered === this.last && found(findings);
    const alone = () => {
      this.is_alone = true;
      this.end();
      void look_here({ text, number }).then(tell);
    };
    if (this.is_alone) return alone();
    try {
      this.worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return alone();
    }
    this.worker.onmessage = ({ data }: MessageEvent<Answered>) => tell(data);
    this.worker.onerror = alone;
    this.worker.postMessage({ text, number } satisfies Asked);
  }

  close(): void {
    this.last += 1;
    this.end();
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}

async function look_here({ text, number }: Asked): Promise<Answered> {
  try {
    const { findings_of } = await import('./lint');
    return { number, findings: await findings_of(text) };
  } catch {
    return { number, findings: [] };
  }
}
