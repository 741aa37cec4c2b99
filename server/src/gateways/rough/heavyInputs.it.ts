import { ErrorBody, errorTable, newId } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventInput, publishedEvent, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { watchBystander } from './bystander.ts';

let app: TestApp;
let operator: Visitor;
let attendee: Visitor;
let eventId: string;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
  attendee = await signedIn(app, 'sme');
  eventId = (await publishedEvent(operator)).id;
});
afterAll(() => app.stop());

const deep = (open: string, close: string, levels = 10_000): string => open.repeat(levels) + close.repeat(levels);

/** The code of the refusal, whose status is that of the table. */
async function code(response: Response): Promise<string> {
  const text = await response.text();
  expect(text).not.toMatch(/ {4}at |node_modules/u);
  const body = ErrorBody.parse(JSON.parse(text));
  expect(response.status).toBe(errorTable[body.code].status);
  return body.code;
}
const post = async (body: string): Promise<string> =>
  code(
    await operator.fetch('/api/console/events', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    }),
  );

describe('HTTP', () => {
  test('1 MB of JSON is TOO_LARGE, also in pieces whose length nobody told', async () => {
    const bystander = watchBystander(app);
    const text = JSON.stringify({ ...eventInput(), summary: 'x'.repeat(1_048_576) });
    expect(await Promise.all(Array.from({ length: 20 }, () => post(text)))).toEqual(
      Array.from({ length: 20 }, () => 'TOO_LARGE'),
    );
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let n = 0; n < 16; n += 1) controller.enqueue(Buffer.alloc(65_536, 32));
        controller.close();
      },
    });
    const response = await operator.fetch('/api/console/events', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: pieces,
      duplex: 'half',
    });
    expect(await code(response)).toBe('TOO_LARGE');
    expect(await bystander.ends()).toBeGreaterThan(0);
  });

  test('10,000 levels of nesting', async () => {
    const bystander = watchBystander(app);
    expect(await post(deep('[', ']'))).toBe('INVALID_INPUT');
    const levels = deep('{"a":', '}').replace('}', '1}');
    expect(await post(`{"title":${deep('[', ']')},"host":${levels},"summary":{}}`)).toMatch(
      /^(?:INVALID_INPUT|TOO_LARGE)$/u,
    );
    expect(await post(deep('{"a":', '1}', 6_000).replace(/1(?=\})/gu, ''))).toBe('INVALID_INPUT');
    await bystander.ends();
  });

  test('100,000 query parameters are refused as too large before anything is made of them', async () => {
    const bystander = watchBystander(app);
    const many = Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join('&');
    expect(await code(await operator.fetch(`/api/home?${many}`))).toBe('TOO_LARGE');
    // As many as fit into an address: more than are looked at, and answered.
    const some = Array.from({ length: 3_000 }, (_, n) => `${n}`).join('&');
    expect((await operator.fetch(`/api/home?${some}`)).status).toBe(200);
    expect(await code(await operator.fetch('/api/home', { headers: { 'X-Long': 'x'.repeat(20_000) } }))).toBe(
      'TOO_LARGE',
    );
    await bystander.ends();
  });
});

describe('the socket', () => {
  test('deep nesting and binary frames are refused by name; one too large ends the connection alone', async () => {
    const [socket, other] = [await attendee.enter(eventId), await operator.enter(eventId)];
    const send = async (input: unknown): Promise<string | undefined> => {
      const ack = (await socket.socket.timeout(5_000).emitWithAck('question:raise', input)) as { error?: ErrorBody };
      return ack.error?.code;
    };
    const good = { id: newId(), eventId, text: '贷款贴息怎么申请？', anonymous: false };
    const nested = JSON.parse(deep('[', ']', 2_000)) as unknown;
    expect(await send({ ...good, text: nested })).toBe('INVALID_INPUT');
    expect(await send(Buffer.alloc(1_000))).toBe('INVALID_INPUT');
    expect(await send({ ...good, text: Buffer.from('贷款贴息怎么申请？') })).toBe('INVALID_INPUT');
    socket.socket.emit('question:raise', { ...good, text: 'x'.repeat(1_048_576) });
    expect(await socket.closed()).toMatch(/transport/u);
    await expect(other.send('reaction:clap', { eventId })).resolves.toEqual({});
  });

  test('frames that are not of the protocol end the connection alone', async () => {
    const other = await operator.enter(eventId);
    const bad = [
      '2',
      'x',
      '42',
      '451-["a"]',
      '42[',
      '4251["__proto__"]',
      '4',
      '40/other,',
      deep('42[', ']'),
      '9'.repeat(999),
    ];
    for (const frame of bad) {
      const { socket, closed } = await attendee.connect().then((one) => ({ socket: one.socket, closed: one.closed() }));
      const { ws } = socket.io.engine.transport as unknown as { ws: WebSocket };
      ws.send(frame);
      ws.send(Buffer.from([1, 2, 3]));
      ws.send('40');
      socket.disconnect();
      await closed;
    }
    await expect(other.send('reaction:clap', { eventId })).resolves.toEqual({});
  });
});
