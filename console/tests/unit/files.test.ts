// Files of cases: what is said of them before they are sent, how they are sent, and what the history tells of them.
import { describe, expect, test, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const sent: { name: string; once: string }[] = [];
const answers: ((name: string) => Promise<unknown>)[] = [];
vi.mock('../../src/api/upload', () => ({
  upload: (_: string, file: File, how: { once: string; on_progress: (sent: number) => void; signal: AbortSignal }) => {
    sent.push({ name: file.name, once: how.once });
    how.on_progress(0.5);
    const answer = answers.shift();
    const stopped = new Promise((_done, failed) =>
      how.signal.addEventListener('abort', () => failed(new DOMException('', 'AbortError'))),
    );
    return Promise.race([answer ? answer(file.name) : Promise.resolve({}), stopped]);
  },
}));
const { ending_of, fault_of, size_text } = await import('../../src/parts/files/files');
const { words } = await import('../../src/parts/files/words');
const { Uploads } = await import('../../src/pages/inbox/uploads');
const { deeds_of } = await import('../../src/pages/inbox/course');
const { files_of, told } = await import('../../src/pages/cases/facts');
type HistoryRecord = import('../../src/api/history').HistoryRecord;

const limits = { sizeMax: 20 * 1024 * 1024, endings: ['pdf', 'txt'] };

describe('of a file', () => {
  test('the size is said as people say it', () => {
    const sizes: [number, string][] = [
      [1, '1 B'],
      [1023, '1023 B'],
      [1024, '1 KB'],
      [1536, '1.5 KB'],
      [20 * 1024 * 1024, '20 MB'],
      [1024 * 1024 - 1, '1 MB'],
      [3 * 1024 ** 3, '3 GB'],
    ];
    for (const [bytes, text] of sizes) expect(size_text(bytes)).toBe(text);
  });

  test('the ending is what stands behind the last dot, in lower case', () => {
    const endings: [string, string][] = [
      ['a.PDF', 'pdf'],
      ['a.tar.gz', 'gz'],
      ['没有', ''],
      ['.pdf', ''],
      ['a.', ''],
    ];
    for (const [name, ending] of endings) expect(ending_of(name)).toBe(ending);
  });

  test('what would be refused is known before it is sent', () => {
    expect(fault_of({ name: 'a.pdf', size: 1 }, limits)).toBeUndefined();
    expect(fault_of({ name: 'a.pdf', size: 0 }, limits)?.pair).toBe(words.empty);
    expect(fault_of({ name: 'a.exe', size: 1 }, limits)?.pair).toBe(words.wrong_kind);
    const large = fault_of({ name: 'a.pdf', size: limits.sizeMax + 1 }, limits);
    expect(large?.values).toEqual({ size: '20 MB', most: '20 MB' });
  });
});

describe('uploads', () => {
  const made = () => {
    const heard: string[] = [];
    const told_of = {
      attached: (name: string) => heard.push(`+${name}`),
      failed: (name: string) => heard.push(`-${name}`),
    };
    sent.length = 0;
    answers.length = 0;
    return { uploads: new Uploads('/there', told_of), heard };
  };
  const settled = () => new Promise((done) => setTimeout(done, 0));
  const file = (name: string) => new File(['x'], name);

  test('go one after another, and those that are wrong are not sent', async () => {
    const { uploads, heard } = made();
    uploads.add([file('a.pdf'), file('b.exe'), file('c.txt')], limits);
    await settled();
    expect(sent.map((one) => one.name)).toEqual(['a.pdf', 'c.txt']);
    expect(heard).toEqual(['-b.exe', '+a.pdf', '+c.txt']);
    expect(uploads.all.value.map((one) => one.file.name)).toEqual(['b.exe']);
  });

  test('one that was refused holds up no other, and is tried again under the same key', async () => {
    const { uploads, heard } = made();
    answers.push(() => Promise.reject(new Error('no')));
    uploads.add([file('a.pdf'), file('b.pdf')], limits);
    await settled();
    expect(heard).toEqual(['-a.pdf', '+b.pdf']);
    uploads.try_again(uploads.all.value[0]!.id);
    await settled();
    expect(heard).toEqual(['-a.pdf', '+b.pdf', '+a.pdf']);
    expect(sent[2]!.once).toBe(sent[0]!.once);
    expect(sent[1]!.once).not.toBe(sent[0]!.once);
    expect(uploads.all.value).toEqual([]);
  });

  test('one that is stopped is gone without a word, and the next goes on', async () => {
    const { uploads, heard } = made();
    answers.push(() => new Promise(() => undefined));
    uploads.add([file('a.pdf'), file('b.pdf')], limits);
    await settled();
    expect(uploads.all.value[0]).toMatchObject({ stands: 'sending', sent: 0.5 });
    uploads.drop(uploads.all.value[0]!.id);
    await settled();
    expect(heard).toEqual(['+b.pdf']);
  });

  test('nothing more is sent when the page is left', async () => {
    const { uploads } = made();
    answers.push(() => new Promise(() => undefined));
    uploads.add([file('a.pdf'), file('b.pdf')], limits);
    await settled();
    uploads.end();
    await settled();
    expect(sent.map((one) => one.name)).toEqual(['a.pdf']);
  });
});

describe('the history', () => {
  const record = (position: string, command: string, name: string, fact: object, reason = '') =>
    ({ position, at: '2026-01-01T00:00:00Z', command, actor: { name: 'zheng' }, reason, events: [[name, fact]] }) as
      unknown as HistoryRecord;
  const records = [
    record('1', 'AttachFile', 'FileAttached', {
      attachment: '9',
      task: '7',
      name: '现场.jpg',
      size: 2048,
      sha256: 'a'.repeat(64),
    }),
    record('2', 'WithdrawFile', 'FileWithdrawn', { attachment: '9', by: 'zheng', reason: '传错了' }, '传错了'),
  ];

  test('tells officials who attached and withdrew what', () => {
    const [attached, withdrawn] = deeds_of(records);
    expect(attached).toMatchObject({ file: '现场.jpg', task: '7', who: 'zheng' });
    expect(attached?.what[0]).toBe('上传附件');
    expect(withdrawn).toMatchObject({ file: '现场.jpg', reason: '传错了' });
    expect(withdrawn?.what[0]).toBe('撤下附件');
  });

  test('tells auditors the same, with the digest', () => {
    const none = new Map<string, never>();
    const names = { model: {} as never, tasks: none, timers: none, clocks: none, files: files_of(records) };
    expect(told(records[0]!, names)).toEqual(['上传附件“现场.jpg”（2 KB，SHA-256 aaaaaaaaaaaa…）']);
    expect(told(records[1]!, names)).toEqual(['撤下附件“现场.jpg”：传错了']);
  });
});
