// The rules are looked at beside the page: of a large file that takes a second, which nobody is to wait.
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

  // Nothing comes when something else is asked before; none when the text cannot be read, which is said elsewhere.
  look(text: string, found: (findings: Finding[]) => void): void {
    const number = ++this.last;
    this.worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker.onmessage = ({ data }: MessageEvent<Answered>) => {
      if (data.number === this.last) found(data.findings);
    };
    this.worker.postMessage({ text, number } satisfies Asked);
  }

  close(): void {
    this.last += 1;
    this.worker?.terminate();
    this.worker = undefined;
  }
}
