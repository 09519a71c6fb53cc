// Files on their way, one after another: each is sent by itself, so that one that is refused holds up no other.
import { signal, type Signal } from '@preact/signals';
import { new_key } from '../../api/client';
import { upload } from '../../api/upload';
import { type Fault, fault_of, type Limits } from '../../parts/files/files';

export interface Upload {
  id: string; // and the key under which it is done once, however often it is tried
  file: File;
  stands: 'waiting' | 'sending' | 'failed';
  sent: number; // of 1
  fault?: Fault; // that could be seen before it was sent
  thrown?: unknown;
}

export interface Told {
  attached: (name: string) => void;
  failed: (name: string) => void;
}

export class Uploads {
  readonly all: Signal<Upload[]> = signal([]);
  private abort: AbortController | undefined;
  private is_working = false;
  private is_over = false;

  constructor(
    private readonly path: string,
    private readonly told: Told,
  ) {}

  add(files: readonly File[], limits: Limits): void {
    const added = files.map((file): Upload => {
      const fault = fault_of(file, limits);
      const id = new_key();
      if (fault) return { id, file, stands: 'failed', sent: 0, fault };
      return { id, file, stands: 'waiting', sent: 0 };
    });
    this.all.value = [...this.all.value, ...added];
    for (const one of added) if (one.fault) this.told.failed(one.file.name);
    void this.work();
  }

  try_again(id: string): void {
    this.change(id, { stands: 'waiting', sent: 0, thrown: undefined });
    void this.work();
  }

  drop(id: string): void {
    const one = this.all.value.find((each) => each.id === id);
    this.all.value = this.all.value.filter((each) => each.id !== id);
    if (one?.stands === 'sending') this.abort?.abort();
  }

  // The page is left.
  end(): void {
    this.is_over = true;
    this.abort?.abort();
  }

  private change(id: string, to: Partial<Upload>): void {
    this.all.value = this.all.value.map((one) => (one.id === id ? { ...one, ...to } : one));
  }

  private async work(): Promise<void> {
    if (this.is_working) return;
    this.is_working = true;
    for (let next = this.next(); next !== undefined && !this.is_over; next = this.next()) await this.send(next);
    this.is_working = false;
  }

  private next(): Upload | undefined {
    return this.all.value.find((one) => one.stands === 'waiting');
  }

  private async send({ id, file }: Upload): Promise<void> {
    this.abort = new AbortController();
    this.change(id, { stands: 'sending' });
    const on_progress = (sent: number) => this.change(id, { sent });
    try {
      await upload(this.path, file, { once: id, signal: this.abort.signal, on_progress });
      this.drop_done(id);
      this.told.attached(file.name);
    } catch (thrown) {
      const is_stopped = thrown instanceof DOMException && thrown.name === 'AbortError';
      if (is_stopped) return;
      this.change(id, { stands: 'failed', thrown });
      this.told.failed(file.name);
    }
  }

  private drop_done(id: string): void {
    this.all.value = this.all.value.filter((one) => one.id !== id);
  }
}
