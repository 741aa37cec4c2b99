import { newId, type Id } from '@jingqi/contract';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedEvent, refusal, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { Event } from '../events/index.ts';
import { Question } from '../questions/index.ts';
import { Attendance, attendanceId, minuteOf } from '../registrations/attendance.model.ts';

let app: TestApp;
let operator: Visitor;
let eventId: Id;
const liveAt = new Date('2026-11-20T11:00:00Z');
const at = (minutes: number): Date => new Date(liveAt.getTime() + minutes * 60_000);

async function attend(minutes: number[]): Promise<void> {
  const personId = newId();
  await Attendance.create({
    _id: attendanceId(eventId, personId),
    eventId,
    personId,
    minutes: minutes.map((minute) => minuteOf(at(minute))),
    mediaMinutes: [],
    firstAt: at(minutes[0] ?? 0),
    checkedInAt: null,
  });
}

async function ask(minute: number, answeredMinute: number | null): Promise<void> {
  const answer = { kind: 'voice' as const, offsetMs: 0, at: at(answeredMinute ?? 0).toISOString() };
  await Question.create({
    _id: newId(),
    eventId,
    askerId: newId(),
    text: '贴息怎么申请？',
    anonymous: false,
    ahead: false,
    state: answeredMinute === null ? 'released' : 'answered',
    raisedAt: at(minute),
    releasedAt: at(minute),
    answer: answeredMinute === null ? null : answer,
  });
}

beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
  ({ id: eventId } = await publishedEvent(operator, { title: '报告测试 =1+1' }));
});
afterAll(() => app.stop());

test('an event that was not on air has no report', async () => {
  expect(await refusal(operator.call('eventReport', { params: { id: eventId } }))).toMatchObject({
    code: 'WRONG_STATE',
  });
  expect(await refusal(operator.call('eventReport', { params: { id: newId() } }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('what is in the database is counted, on the page, in the workbook and in print', async () => {
  await Event.updateOne({ _id: eventId }, { $set: { state: 'ended', liveAt, endedAt: at(60) } });
  await Promise.all([attend([0, 1, 2]), attend([1, 2]), attend([2])]);
  await Promise.all([ask(1, 4), ask(2, 3), ask(5, null)]);
  const auditor = await signedIn(app, 'auditor');
  const report = await auditor.call('eventReport', { params: { id: eventId } });
  expect(report.attended).toMatchObject({ persons: 3, averageMinutes: 2, peak: 3, peakAt: at(2).toISOString() });
  expect(report.attended.curve.map(({ persons }) => persons)).toEqual([1, 2, 3]);
  expect(report.questions).toEqual({ asked: 3, released: 3, answered: 2, medianAnswerMs: 120_000 });
  const { items } = await operator.call('reports');
  expect(items.find((line) => line.eventId === eventId)).toMatchObject({ attended: 3, registered: 0 });

  const sheet = await auditor.fetch(`/api/console/events/${eventId}/report.xlsx`);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await sheet.arrayBuffer());
  const rows = workbook.worksheets[0]?.getSheetValues().flat() ?? [];
  expect(rows).toEqual(expect.arrayContaining(['报告测试 =1+1', '到场人数', 3, '最高同时在线']));

  const print = await auditor.fetch(`/api/console/events/${eventId}/report.pdf?language=en`);
  expect(print.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await print.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
