import { StaffEventView, uploads } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  eventInput,
  makeVisitor,
  publishedEvent,
  signedIn,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../../testing/index.ts';
import { Cover } from './cover.model.ts';

let app: TestApp;
let operator: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
});
afterAll(() => app.stop());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(64)]);
const webp = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from([64, 0, 0, 0]),
  Buffer.from('WEBPVP8 '),
  Buffer.alloc(64),
]);

async function upload(
  visitor: Visitor,
  id: string,
  bytes: Buffer,
  field = 'file',
  type = 'image/png',
): Promise<{ status: number; body: unknown }> {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(bytes)], { type }), '../../封面.png');
  const response = await visitor.fetch(`/api/console/events/${id}/cover`, { method: 'POST', body: form });
  return { status: response.status, body: await response.json() };
}

describe('covers', () => {
  test.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/webp', webp],
  ])('%s is kept and served as it is, for ever', async (type, bytes) => {
    const { id } = await publishedEvent(operator);
    const { status, body } = await upload(operator, id, bytes, 'file', 'text/html');
    expect(status).toBe(200);
    const { cover, revision } = StaffEventView.parse(body);
    expect(revision).toBe(2);
    const served = await makeVisitor(app).fetch(cover ?? '');
    expect(Buffer.from(await served.arrayBuffer()).equals(bytes)).toBe(true);
    expect(
      Object.fromEntries(
        ['content-type', 'cache-control', 'x-content-type-options', 'content-security-policy'].map((name) => [
          name,
          served.headers.get(name),
        ]),
      ),
    ).toEqual({
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect((await makeVisitor(app).call('event', { params: { id } })).event.cover).toBe(cover);
  });

  test('what is no picture is refused, whatever it says it is', async () => {
    const { id } = await publishedEvent(operator);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(64)]);
    for (const bytes of [
      svg,
      gif,
      Buffer.from('<html><script>1</script>'),
      Buffer.alloc(0),
      Buffer.from('%PDF-1.7 '),
    ]) {
      expect(await upload(operator, id, bytes)).toMatchObject({ status: 415, body: { code: 'BAD_FILE' } });
    }
    expect(await Cover.countDocuments({ eventId: id })).toBe(0);
  });

  test('more than 5 MiB, another field, no file, no form', async () => {
    const { id } = await publishedEvent(operator);
    const padded = (size: number): Buffer => Buffer.concat([png, Buffer.alloc(size - png.length)]);
    expect(await upload(operator, id, padded(uploads.uploadCover.maxBytes + 1))).toMatchObject({
      status: 413,
      body: { code: 'TOO_LARGE' },
    });
    expect(await upload(operator, id, padded(uploads.uploadCover.maxBytes))).toMatchObject({ status: 200 });
    expect(await upload(operator, id, png, 'cover')).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    for (const init of [
      { body: '{}', headers: { 'Content-Type': 'application/json' } },
      { body: 'x', headers: { 'Content-Type': 'multipart/form-data' } },
      {},
    ]) {
      const response = await operator.fetch(`/api/console/events/${id}/cover`, { method: 'POST', ...init });
      expect([response.status, await response.json()]).toMatchObject([400, { code: 'INVALID_INPUT' }]);
    }
  });

  test('a new one takes the place of the old one; a draft’s is for staff alone', async () => {
    const { id } = await operator.call('createEvent', { body: eventInput() });
    const old = StaffEventView.parse((await upload(operator, id, png)).body).cover ?? '';
    const fresh = StaffEventView.parse((await upload(operator, id, jpeg)).body).cover ?? '';
    expect(fresh).not.toBe(old);
    expect((await operator.fetch(old)).status).toBe(404);
    const seen = await operator.fetch(fresh);
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect((await makeVisitor(app).fetch(fresh)).status).toBe(404);
    expect(await Cover.countDocuments({ eventId: id })).toBe(1);
  });
});

test('the calendar file is there for what is public', async () => {
  const { id } = await publishedEvent(operator);
  const response = await makeVisitor(app).fetch(`/api/events/${id}/calendar.ics`);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename=event.ics');
  expect(await response.text()).toContain(`UID:${id}@jingqi.live`);
  const { id: draft } = await operator.call('createEvent', { body: eventInput() });
  expect((await makeVisitor(app).fetch(`/api/events/${draft}/calendar.ics`)).status).toBe(404);
});
