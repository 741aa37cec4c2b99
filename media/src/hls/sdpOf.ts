import type { types } from 'mediasoup';

/** A medium and the local port its RTP comes to; RTCP comes to the next. */
export interface Medium {
  readonly kind: types.MediaKind;
  readonly port: number;
  readonly codec: types.RtpCodecParameters;
}

/** The session description (RFC 8866) ffmpeg reads, media in order. */
export function sdpOf(media: readonly Medium[]): string {
  const head = ['v=0', 'o=- 0 0 IN IP4 127.0.0.1', 's=jingqi', 'c=IN IP4 127.0.0.1', 't=0 0'];
  return `${[...head, ...media.flatMap(linesOf)].join('\r\n')}\r\n`;
}

function linesOf({ kind, port, codec }: Medium): string[] {
  const { payloadType, mimeType, clockRate, channels, parameters = {} } = codec;
  const name = mimeType.split('/')[1] ?? '';
  const format = Object.entries(parameters)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(';');
  return [
    `m=${kind} ${port} RTP/AVP ${payloadType}`,
    `a=rtpmap:${payloadType} ${name}/${clockRate}${channels ? `/${channels}` : ''}`,
    ...(format === '' ? [] : [`a=fmtp:${payloadType} ${format}`]),
    'a=recvonly',
  ];
}
