import { expect, test } from 'vitest';
import { sdpOf } from './sdpOf.ts';
import { soundCodec } from './sound/SoundFeed.ts';

const h264 = (parameters: Record<string, unknown>) => ({
  kind: 'video' as const,
  port: 61_002,
  codec: { mimeType: 'video/H264', payloadType: 107, clockRate: 90_000, parameters },
});

test('a picture and the sound', () => {
  const parameters = {
    'level-asymmetry-allowed': 1,
    'packetization-mode': 1,
    'profile-level-id': '42e01f',
    'sprop-parameter-sets': 'Z0LAHtkDxWhAAAADAEAAAAwDxYuS,aMuMsg==',
  };
  expect(
    sdpOf([h264(parameters), { kind: 'audio', port: 61_000, codec: soundCodec }])
      .split('\r\n')
      .slice(5),
  ).toEqual([
    'm=video 61002 RTP/AVP 107',
    'a=rtpmap:107 H264/90000',
    'a=fmtp:107 packetization-mode=1;profile-level-id=42e01f;sprop-parameter-sets=Z0LAHtkDxWhAAAADAEAAAAwDxYuS,aMuMsg==',
    'a=recvonly',
    'm=audio 61000 RTP/AVP 111',
    'a=rtpmap:111 opus/48000/1',
    'a=recvonly',
    '',
  ]);
});

test('a publisher adds no lines: neither by a value nor by a name', () => {
  const line = '\r\nc=IN IP4 10.0.0.1\r\n';
  const parameters = {
    'packetization-mode': 1,
    'profile-level-id': `42e01f${line}`,
    'sprop-parameter-sets': 'a\n',
    [`x${line}`]: '1',
  };
  const lines = sdpOf([h264(parameters)]).split(/[\r\n]+/u);
  expect(lines.filter((text) => text.startsWith('c='))).toEqual(['c=IN IP4 127.0.0.1']);
  expect(lines).toContain('a=fmtp:107 packetization-mode=1');
  expect(sdpOf([h264({ 'profile-level-id': line })])).not.toContain('fmtp');
});
