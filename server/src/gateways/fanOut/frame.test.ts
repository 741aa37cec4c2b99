import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { eventPacket, textFrame } from './frame.ts';

interface WsSender {
  frame: (data: Buffer, options: object) => Buffer[];
}
const { Sender } = createRequire(createRequire(import.meta.url).resolve('socket.io'))('ws') as { Sender: WsSender };

test.each([0, 1, 125, 126, 127, 65_535, 65_536, 70_000])('a frame of %i bytes is the one that ws makes', (length) => {
  const text = `${'a'.repeat(Math.max(0, length - 3))}${length >= 3 ? '政' : 'a'.repeat(length)}`;
  const options = { fin: true, opcode: 1, mask: false, readOnly: false, rsv1: false };
  expect(textFrame(text).equals(Buffer.concat(Sender.frame(Buffer.from(text), options)))).toBe(true);
});

test('an event is written as Socket.IO does', () => {
  expect(eventPacket('fact', { at: new Date(0) })).toBe('2["fact",{"at":"1970-01-01T00:00:00.000Z"}]');
});
