// The stream of notices over a socket that is played by the test: it resumes, catches up, and misses nothing.
import { beforeEach, expect, test, vi } from 'vitest';
import { InboxTap, type Place, type TapState } from '../../src/api/inbox_socket';

class PlayedSocket {
  static made: PlayedSocket[] = [];
  static readonly OPEN = 1;
  readyState = 1;
  sent: Record<string, unknown>[] = [];
  onopen: () => void = () => undefined;
  onmessage: (message: { data: string }) => void = () => undefined;
  onclose: (close: { code: number }) => void = () => undefined;

  constructor(
    readonly url: string,
    readonly protocol: string,
  ) {
    PlayedSocket.made.push(this);
  }
  send(text: string) {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }
  close(code: number) {
    this.onclose({ code });
  }
  say(frame: object) {
    this.onmessage({ data: JSON.stringify(frame) });
  }
}

vi.stubGlobal('WebSocket', PlayedSocket);
vi.stubGlobal('location', { protocol: 'http:', host: 'localhost:8080' });
vi.useFakeTimers();
beforeEach(() => {
  vi.clearAllTimers();
  PlayedSocket.made = [];
});

const event = (seq: number) => ({
  op: 'event',
  seq: String(seq),
  event: { type: 'cn.baton.task.created.v1', subject: `task/${seq}`, time: '', data: {} },
});

function open(place: Place | null) {
  const heard: string[] = [];
  const states: [TapState, number][] = [];
  const tap = new InboxTap('team_env', place, {
    on_notice: (notice) => heard.push(notice.subject),
    on_state: (state, behind) => states.push([state, behind]),
    resync: () => Promise.resolve({ epoch: 'e2', seq: '40' }),
  });
  tap.open();
  const socket = PlayedSocket.made[0]!;
  socket.onopen();
  return { tap, socket, heard, states };
}

test('says where it stands, takes each notice once, and acknowledges the last', () => {
  const { socket, heard } = open({ epoch: 'e1', seq: '7' });
  expect(socket.protocol).toBe('baton.inbox.v1');
  expect(socket.sent[0]).toMatchObject({ op: 'hello', resume: { epoch: 'e1', after: '7' } });
  socket.say({ op: 'welcome', epoch: 'e1', head: '9', mode: 'resumed' });
  for (const seq of [7, 8, 9, 9]) socket.say(event(seq));
  expect(heard).toEqual(['task/8', 'task/9']);
  vi.advanceTimersByTime(200);
  expect(socket.sent.at(-1)).toEqual({ op: 'ack', upTo: '9' });
});

test('says how far behind it is, and that it has caught up', () => {
  const { socket, states } = open({ epoch: 'e1', seq: '7' });
  socket.say({ op: 'welcome', epoch: 'e1', head: '9', mode: 'resumed' });
  expect(states.at(-1)).toEqual(['catching_up', 2]);
  socket.say(event(8));
  socket.say(event(9));
  expect(states.at(-1)).toEqual(['connected', 0]);
});

test('comes back with what it had, after a wait', () => {
  const { socket, states } = open({ epoch: 'e1', seq: '7' });
  socket.say({ op: 'welcome', epoch: 'e1', head: '8', mode: 'resumed' });
  socket.say(event(8));
  socket.onclose({ code: 1006 });
  expect(states.at(-1)).toEqual(['offline', 0]);
  vi.advanceTimersByTime(1000);
  const again = PlayedSocket.made[1]!;
  again.onopen();
  expect(again.sent[0]).toMatchObject({ resume: { epoch: 'e1', after: '8' } });
});

test('what is no longer kept is read from the list, and the stream goes on from there', async () => {
  const { socket } = open({ epoch: 'e1', seq: '7' });
  socket.say({ op: 'welcome', epoch: 'e2', head: '40', mode: 'resync' });
  await vi.advanceTimersByTimeAsync(0);
  expect(socket.sent.at(-1)).toMatchObject({ op: 'hello', resume: { epoch: 'e2', after: '40' } });
});

test('who is refused does not knock again', () => {
  const { socket, states } = open(null);
  socket.onclose({ code: 4401 });
  vi.advanceTimersByTime(60_000);
  expect(states.at(-1)).toEqual(['refused', 0]);
  expect(PlayedSocket.made).toHaveLength(1);
});

test('silence is taken for a lost connection', () => {
  const { socket, states } = open({ epoch: 'e1', seq: '7' });
  socket.say({ op: 'welcome', epoch: 'e1', head: '7', mode: 'resumed' });
  vi.advanceTimersByTime(51_000);
  expect(states.some(([state]) => state === 'offline')).toBe(true);
});

test('what was missed is read anew; when it cannot be, the whole is tried again', async () => {
  const tries: (() => Promise<Place>)[] = [
    () => Promise.reject(new Error('not now')),
    () => Promise.resolve({ epoch: 'e2', seq: '40' }),
  ];
  const tap = new InboxTap(
    'team_env',
    { epoch: 'e1', seq: '7' },
    { on_notice: () => undefined, on_state: () => undefined, resync: () => tries.shift()!() },
  );
  tap.open();
  PlayedSocket.made[0]!.onopen();
  PlayedSocket.made[0]!.say({ op: 'welcome', epoch: 'e2', head: '40', mode: 'resync' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(PlayedSocket.made).toHaveLength(2);
  PlayedSocket.made[1]!.onopen();
  expect(PlayedSocket.made[1]!.sent).toHaveLength(1);
  PlayedSocket.made[1]!.say({ op: 'welcome', epoch: 'e2', head: '40', mode: 'resync' });
  await vi.advanceTimersByTimeAsync(0);
  expect(PlayedSocket.made[1]!.sent[1]).toMatchObject({ op: 'hello', resume: { epoch: 'e2', after: '40' } });
});
