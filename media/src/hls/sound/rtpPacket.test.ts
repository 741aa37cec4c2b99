import { expect, test } from 'vitest';
import { readVoice, writeRtp } from './rtpPacket.ts';

const header = { payloadType: 111, sequence: 65_537, timestamp: 960, ssrc: 7 };
const payload = Buffer.from('f8fffe', 'hex');
/** With the extension block after the header. */
const extended = (extension: string): Buffer => {
  const packet = writeRtp(header, payload);
  packet.writeUInt8(0x90, 0);
  return Buffer.concat([packet.subarray(0, 12), Buffer.from(extension, 'hex'), payload]);
};

test('what is written is read', () => {
  const packet = writeRtp(header, payload);
  expect(packet.readUInt16BE(2)).toBe(1);
  expect(readVoice(packet, 10)).toEqual({ timestamp: 960, loudness: null, payload });
});

test('the level in one-byte and two-byte extensions, after others and padding', () => {
  // id 1 of 2 bytes, padding, id 10: voice, 37 dB below the loudest.
  expect(readVoice(extended('bede00021100000000a0a500'), 10)).toEqual({ timestamp: 960, loudness: -37, payload });
  expect(readVoice(extended('100000010a01250000'.slice(0, 16)), 10)).toEqual({
    timestamp: 960,
    loudness: -37,
    payload,
  });
  expect(readVoice(extended('bede000110aa0000'), 10)?.loudness).toBeNull();
});

test('what is no voice is nothing', () => {
  expect(readVoice(Buffer.alloc(4), 10)).toBeNull();
  expect(readVoice(Buffer.alloc(40), 10)).toBeNull();
  expect(readVoice(writeRtp(header, Buffer.alloc(0)), 10)).toBeNull();
  expect(readVoice(extended('bede00ff'), 10)).toBeNull();
});
