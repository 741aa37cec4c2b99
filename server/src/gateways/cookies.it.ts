import { afterEach, expect, test } from 'vitest';
import { makeVisitor, startTestApp, type TestApp } from '../testing/index.ts';

let app: TestApp;
afterEach(() => app.stop());

test.each([
  ['http://jingqi.test', false],
  ['https://jingqi.test', true],
])('under %s the session cookie is Secure: %s', async (PUBLIC_URL, isSecure) => {
  app = await startTestApp({ PUBLIC_URL });
  const response = await makeVisitor(app).fetch('/api/sign-in/guest', { method: 'POST' });
  expect(response.headers.getSetCookie()[0]?.includes('; Secure')).toBe(isSecure);
  expect(response.headers.get('strict-transport-security') !== null).toBe(isSecure);
});
