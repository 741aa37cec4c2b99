import { describe, expect, it } from 'vitest';
import { formatAgo, formatDay, formatElapsed, formatInstant, formatRange, remaining } from './time.ts';

const now = Date.parse('2026-11-24T02:00:00Z');

describe('times in Beijing', () => {
  it('names near days and says whose time it is', () => {
    expect(formatInstant('2026-11-24T11:30:00Z', 'zh', now)).toBe('今天 19:30（北京时间）');
    expect(formatInstant('2026-11-25T11:30:00Z', 'en', now)).toBe('tomorrow 19:30 (Beijing time)');
  });

  it('changes the day at midnight in Beijing, not in UTC', () => {
    expect(formatDay('2026-11-24T15:59:59Z', 'zh', now)).toBe('今天');
    expect(formatDay('2026-11-24T16:00:00Z', 'zh', now)).toBe('明天');
    expect(formatDay('2026-11-23T15:00:00Z', 'zh', now)).toBe('昨天');
  });

  it('writes far days out, the year only where it differs', () => {
    expect(formatDay('2026-12-01T04:00:00Z', 'zh', now)).toMatch(/^12月1日/u);
    expect(formatDay('2027-01-02T04:00:00Z', 'zh', now)).toMatch(/^2027年1月2日/u);
  });

  it('joins a range', () => {
    expect(formatRange('2026-11-24T11:30:00Z', '2026-11-24T13:00:00Z', 'zh', now)).toBe('今天 19:30–21:00（北京时间）');
    expect(formatRange('2026-11-24T15:00:00Z', '2026-11-24T17:00:00Z', 'zh', now)).toBe(
      '今天 23:00–明天 01:00（北京时间）',
    );
  });

  it('is relative only under an hour', () => {
    expect(formatAgo('2026-11-24T01:59:30Z', 'zh', now)).toBe('刚刚');
    expect(formatAgo('2026-11-24T01:01:00Z', 'en', now)).toBe('59 min ago');
    expect(formatAgo('2026-11-24T00:59:00Z', 'zh', now)).toBe('今天 08:59');
  });

  it('counts up and down', () => {
    expect(formatElapsed(2_530_000)).toBe('00:42:10');
    expect(remaining(90_061_000)).toEqual({ days: 1, hours: 1, minutes: 1, seconds: 1 });
    expect(remaining(-5)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0 });
  });
});
