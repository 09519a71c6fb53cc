// A department's stream of notices over a WebSocket (docs/inbox.md), that comes back by itself and misses nothing.
export interface Place {
  epoch: string;
  seq: string;
}

export interface Notice {
  type: string; // "cn.baton.task.created.v1"
  subject: string; // "task/981"
  time: string;
  data: Record<string, string>;
}

export type TapState = 'connecting' | 'catching_up' | 'connected' | 'offline' | 'refused';

export interface TapEnds {
  on_notice(notice: Notice, is_replay: boolean): void;
  on_state(state: TapState, behind: number): void;
  // What was missed is no longer kept: read the list, and give the place that it is of.
  resync(): Promise<Place>;
}

const heartbeat = 20;
const window_size = 256;
const wait_min = 500;
const wait_max = 30_000;

// Full jitter: those who lost their connection together do not come back together.
export function wait_before(attempt: number, chance: number = Math.random()): number {
  return Math.round(Math.min(wait_max, wait_min * 2 ** attempt) * chance) + wait_min / 2;
}

interface Frame {
  op: string;
  mode?: string;
  seq?: string;
  head?: string;
  epoch?: string;
  replay?: boolean;
  retryAfterMs?: number;
  event?: Notice;
}

export class InboxTap {
  private socket: WebSocket | null = null;
  private attempt = 0;
  private retry_at = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private ack_timer: ReturnType<typeof setTimeout> | undefined;
  private is_closed = false;
  private head = 0n;

  constructor(
    private readonly department: string,
    private place: Place | null,
    private readonly ends: TapEnds,
  ) {}

  open(): void {
    if (this.is_closed) return;
    this.ends.on_state('connecting', 0);
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const url = `${scheme}//${location.host}/v2/inbox/socket?department=${encodeURIComponent(this.department)}`;
    const socket = new WebSocket(url, 'baton.inbox.v1');
    this.socket = socket;
    socket.onopen = () => this.hello();
    socket.onmessage = (message) => void this.take(JSON.parse(String(message.data)) as Frame);
    socket.onclose = (close) => this.lost(close.code);
  }

  close(): void {
    this.is_closed = true;
    clearTimeout(this.timer);
    clearTimeout(this.silence);
    clearTimeout(this.ack_timer);
    this.socket?.close(1000);
  }

  // The browser says that the network is back: no need to wait any longer.
  hurry(): void {
    if (this.socket !== null || this.is_closed) return;
    clearTimeout(this.timer);
    this.open();
  }

  private send(frame: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  private hello(): void {
    const resume = this.place && { resume: { epoch: this.place.epoch, after: this.place.seq } };
    this.send({ op: 'hello', window: window_size, hb: heartbeat, ...resume });
  }

  private async take(frame: Frame): Promise<void> {
    this.listen_for_silence();
    if (frame.head !== undefined) this.head = BigInt(frame.head);
    if (frame.op === 'welcome') await this.welcome(frame);
    if (frame.op === 'event' && frame.event && frame.seq) this.event(frame.event, frame.seq, frame.replay === true);
    if (frame.op === 'hb') this.tell_state();
    if (frame.op === 'drain') this.retry_at = Date.now() + (frame.retryAfterMs ?? 1000) * (0.5 + Math.random());
    if (frame.op === 'reauth') this.ends.on_state('refused', 0);
  }

  private async welcome(frame: Frame): Promise<void> {
    if (frame.mode === 'resync') return this.read_anew();
    this.attempt = 0;
    if (this.place === null && frame.epoch !== undefined) this.place = { epoch: frame.epoch, seq: frame.head ?? '0' };
    this.tell_state();
  }

  // Who cannot read the list has no place to go on from: the whole is tried again in a while.
  private async read_anew(): Promise<void> {
    const socket = this.socket;
    try {
      this.place = await this.ends.resync();
    } catch {
      return socket?.close(4000);
    }
    if (this.socket === socket) this.hello();
  }

  private event(notice: Notice, seq: string, is_replay: boolean): void {
    // The same may come twice, never out of order.
    if (this.place !== null && BigInt(seq) <= BigInt(this.place.seq)) return;
    this.place = { epoch: this.place?.epoch ?? '', seq };
    if (BigInt(seq) > this.head) this.head = BigInt(seq);
    this.ends.on_notice(notice, is_replay);
    this.tell_state();
    this.ack_timer ??= setTimeout(() => {
      this.ack_timer = undefined;
      this.send({ op: 'ack', upTo: this.place?.seq });
    }, 100);
  }

  private tell_state(): void {
    const behind = this.place === null ? 0 : Number(this.head - BigInt(this.place.seq));
    this.ends.on_state(behind > 0 ? 'catching_up' : 'connected', Math.max(0, behind));
  }

  private listen_for_silence(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.socket?.close(4408), heartbeat * 2500);
  }

  private lost(code: number): void {
    clearTimeout(this.silence);
    this.socket = null;
    if (this.is_closed) return;
    if (code === 4401 || code === 4403) {
      this.ends.on_state('refused', 0);
      return;
    }
    this.ends.on_state('offline', 0);
    const wait = Math.max(wait_before(this.attempt), this.retry_at - Date.now());
    this.attempt += 1;
    this.timer = setTimeout(() => this.open(), wait);
  }
}
