import type { types } from 'mediasoup';

/** A medium and the local port its RTP comes to; RTCP comes to the next. */
export interface Medium {
  readonly kind: types.MediaKind;
  readonly port: number;
  readonly codec: types.RtpCodecParameters;
}

/** What ffmpeg needs to know of H264 (RFC 6184 §8.1); the sound needs nothing. */
const known = ['packetization-mode', 'profile-level-id', 'sprop-parameter-sets'];
/** Parameters are the publisher's words: none may end its line. */
const plain = /^[\w+/=,.-]{1,512}$/u;

/** The session description (RFC 8866) ffmpeg reads, media in order. */
export function sdpOf(media: readonly Medium[]): string {
  const head = ['v=0', 'o=- 0 0 IN IP4 127.0.0.1', 's=jingqi', 'c=IN IP4 127.0.0.1', 't=0 0'];
  return `${[...head, ...media.flatMap(linesOf)].join('\r\n')}\r\n`;
}

function linesOf({ kind, port, codec }: Medium): string[] {
  const { payloadType, mimeType, clockRate, channels, parameters = {} } = codec;
  const name = mimeType.split('/')[1] ?? '';
  const format = known
    .map((key) => [key, parameters[key]] as const)
    .flatMap(([key, value]) => (isPlain(value) ? [`${key}=${value}`] : []))
    .join(';');
  return [
    `m=${kind} ${port} RTP/AVP ${payloadType}`,
    `a=rtpmap:${payloadType} ${name}/${clockRate}${channels ? `/${channels}` : ''}`,
    ...(format === '' ? [] : [`a=fmtp:${payloadType} ${format}`]),
    'a=recvonly',
  ];
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && plain.test(value));
}
