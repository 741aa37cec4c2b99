import { describe, expect, test } from 'vitest';
import { calendarOf } from './calendarFile.ts';
import type { EventDoc } from './event.model.ts';

const event: EventDoc = {
  _id: '01890000-0000-7000-8000-000000000001',
  brand: 'policy-live',
  title: '局长讲政策; 答疑, 连线',
  summary: 'BEGIN:VEVENT\nSUMMARY:不是真的'.padEnd(300, '长'),
  host: { name: '张建国', office: '市经济和信息化局', title: '副局长' },
  policy: { title: '工作方案', number: '', url: '' },
  startsAt: new Date('2026-11-25T11:30:00Z'),
  endsAt: new Date('2026-11-25T16:30:00Z'),
  guestsAllowed: true,
  runOfShow: [],
  state: 'published',
  coverId: null,
  publishedAt: new Date(0),
  liveAt: null,
  endedAt: null,
  replay: false,
  revision: 3,
  createdBy: 'x',
  createdAt: new Date(0),
  studio: { personId: 'x', version: 0 },
};
const now = new Date('2026-11-24T00:00:00Z');
const lines = (changes: Partial<EventDoc> = {}): string[] =>
  calendarOf({ ...event, ...changes }, 'https://live.example.cn', now)
    .replaceAll('\r\n ', '')
    .split('\r\n');

describe('calendarOf', () => {
  test('times are Beijing’s, with its time zone described; the stamp is UTC', () => {
    expect(lines()).toEqual(
      expect.arrayContaining([
        'BEGIN:VTIMEZONE',
        'TZID:Asia/Shanghai',
        'TZOFFSETTO:+0800',
        'DTSTART;TZID=Asia/Shanghai:20261125T193000',
        'DTEND;TZID=Asia/Shanghai:20261126T003000',
        'DTSTAMP:20261124T000000Z',
      ]),
    );
  });

  test('the UID stays while the sequence grows with the revision', () => {
    const uid = `UID:${event._id}@jingqi.live`;
    expect(lines()).toEqual(expect.arrayContaining([uid, 'SEQUENCE:3', 'STATUS:CONFIRMED']));
    expect(lines({ revision: 4, title: 'x' })).toEqual(expect.arrayContaining([uid, 'SEQUENCE:4']));
    expect(lines({ state: 'cancelled' })).toContain('STATUS:CANCELLED');
  });

  test('people’s words cannot become lines of the file', () => {
    expect(lines()).toContain('SUMMARY:局长讲政策\\; 答疑\\, 连线');
    expect(lines().filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines().filter((line) => line.startsWith('SUMMARY:'))).toHaveLength(1);
  });

  test('no line is longer than 75 bytes, and all end in CRLF', () => {
    const file = calendarOf(event, 'https://live.example.cn', now);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});
