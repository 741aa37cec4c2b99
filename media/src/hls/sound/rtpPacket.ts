/** What is read of a packet of a microphone. */
export interface VoicePacket {
  /** RTP timestamp, 48 kHz. */
  timestamp: number;
  /** Loudness in dBov, 0 loudest, -127 silence; null where the sender does not say. */
  loudness: number | null;
  payload: Buffer;
}

/** Reads RTP (RFC 3550 §5.1) with one- or two-byte header extensions (RFC 8285); null for what is none. */
export function readVoice(packet: Buffer, levelId: number | null): VoicePacket | null {
  if (packet.length < 12 || packet.readUInt8(0) >> 6 !== 2) return null;
  const first = packet.readUInt8(0);
  let at = 12 + 4 * (first & 0x0f);
  let loudness: number | null = null;
  if (first & 0x10) {
    if (packet.length < at + 4) return null;
    const end = at + 4 + 4 * packet.readUInt16BE(at + 2);
    if (packet.length < end) return null;
    loudness = levelId === null ? null : readLevel(packet.subarray(at, end), levelId);
    at = end;
  }
  const padding = first & 0x20 ? packet.readUInt8(packet.length - 1) : 0;
  if (packet.length - padding <= at) return null;
  return { timestamp: packet.readUInt32BE(4), loudness, payload: packet.subarray(at, packet.length - padding) };
}

/** The audio level (RFC 6464) among the extensions. */
function readLevel(extensions: Buffer, levelId: number): number | null {
  const isShort = extensions.readUInt16BE(0) === 0xbede;
  const head = isShort ? 1 : 2;
  for (let at = 4; at + head < extensions.length;) {
    const byte = extensions.readUInt8(at);
    if (byte === 0) {
      at += 1;
      continue;
    }
    const id = isShort ? byte >> 4 : byte;
    const length = isShort ? (byte & 0x0f) + 1 : extensions.readUInt8(at + 1);
    if (id === levelId && length > 0) return -(extensions.readUInt8(at + head) & 0x7f);
    at += head + length;
  }
  return null;
}

interface Header {
  payloadType: number;
  sequence: number;
  timestamp: number;
  ssrc: number;
}

/** An RTP packet without extensions. */
export function writeRtp({ payloadType, sequence, timestamp, ssrc }: Header, payload: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt8(0x80, 0);
  head.writeUInt8(payloadType, 1);
  head.writeUInt16BE(sequence & 0xffff, 2);
  head.writeUInt32BE(timestamp >>> 0, 4);
  head.writeUInt32BE(ssrc, 8);
  return Buffer.concat([head, payload]);
}
