import { expect, test } from 'vitest';
import { senderReport } from './senderReport.ts';

test('a sender report: half a second past the epoch', () => {
  expect(senderReport({ ssrc: 0xdead_beef, at: 500, timestamp: 48_000 }).toString('hex')).toBe(
    '80c80006deadbeef83aa7e80800000000000bb800000000000000000',
  );
});
