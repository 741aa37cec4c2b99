import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, startTestApp, type TestApp, type Visitor } from '../testing/index.ts';

let app: TestApp;
let visitor: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  visitor = await signedIn(app, 'sme');
});
afterAll(() => app.stop());

/** What becomes of a connection with this Origin (none: as a browser's GET to its own site). */
async function connection(transport: 'websocket' | 'polling', origin?: string): Promise<string> {
  const extraHeaders = { Cookie: visitor.cookie, ...(origin === undefined ? {} : { Origin: origin }) };
  const socket = io(app.url, { transports: [transport], extraHeaders, forceNew: true, reconnection: false });
  const outcome = await new Promise<string>((resolve) => {
    socket.once('connect', () => resolve('admitted'));
    socket.once('connect_error', () => resolve('refused'));
  });
  socket.disconnect();
  return outcome;
}

describe('the socket’s Origin', () => {
  test('our own is admitted', async () => {
    expect(await connection('websocket', app.origin)).toBe('admitted');
    expect(await connection('polling', app.origin)).toBe('admitted');
  });

  test('another site’s is refused, cookie or not', async () => {
    for (const origin of ['https://evil.example', 'null']) {
      expect(await connection('websocket', origin)).toBe('refused');
      expect(await connection('polling', origin)).toBe('refused');
    }
  });

  test('none is refused for a WebSocket; a poll to its own site has none', async () => {
    expect(await connection('websocket')).toBe('refused');
    expect(await connection('polling')).toBe('admitted');
  });
});
