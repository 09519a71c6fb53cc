import { beforeAll, describe, expect, test, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { time_left, working_days } = await import('../../src/pages/inbox/time_left');

// The end of April 2026: the first of May to the fifth is off, Saturday the ninth is worked.
const calendar = new Map(
  Array.from({ length: 30 }, (_, i) => {
    const at = new Date(Date.UTC(2026, 3, 20 + i));
    const day = at.toISOString().slice(0, 10);
    const is_off = day >= '2026-05-01' && day <= '2026-05-05';
    const is_weekend = at.getUTCDay() % 6 === 0 && day !== '2026-05-09';
    return [day, { day, working: !is_off && !is_weekend, known: true }] as const;
  }),
);
const at = (text: string) => Date.parse(`${text}+08:00`);
const left = (due: string, now: string) => time_left(new Date(at(due)).toISOString(), at(now), calendar);

beforeAll(() => vi.useFakeTimers());

describe('time left', () => {
  test('working days skip the holiday and count the Saturday that is worked', () => {
    expect(working_days('2026-04-28', '2026-05-09', calendar)).toEqual({ count: 6, is_certain: true });
    expect(left('2026-05-07T00:00', '2026-04-28T10:00').text).toBe('剩 3 个工作日');
  });
  test('24:00 of a day is that day and not the next', () => {
    expect(left('2026-04-29T00:00', '2026-04-28T10:00')).toEqual({ text: '剩 14 小时 0 分', urgency: 'today' });
  });
  test('over days of rest there is no working day left, but time', () => {
    expect(left('2026-05-03T12:00', '2026-05-02T12:00')).toMatchObject({ text: '剩 24 小时 0 分', urgency: 'today' });
  });
  test('a moment is counted in hours once it is near', () => {
    expect(left('2026-04-29T09:30', '2026-04-28T16:00')).toEqual({ text: '剩 17 小时 30 分', urgency: 'today' });
    expect(left('2026-04-30T09:30', '2026-04-28T16:00').text).toBe('剩 2 个工作日');
  });
  test('late is said in working days, or in hours on the same day', () => {
    expect(left('2026-04-28T09:00', '2026-04-28T10:30').text).toBe('已超 1 小时 30 分');
    expect(left('2026-04-28T09:00', '2026-05-06T10:00')).toEqual({ text: '已超 3 个工作日', urgency: 'late' });
  });
  test('without a date there is no limit', () => {
    expect(time_left(undefined, 0, calendar)).toEqual({ text: '无期限', urgency: 'none' });
  });
  test('a year without calendar is said to be provisional', () => {
    const unknown = new Map([...calendar].map(([day, one]) => [day, { ...one, known: false }]));
    expect(time_left('2026-04-30T16:00:00Z', at('2026-04-28T10:00'), unknown).text).toContain('暂算');
  });
});
