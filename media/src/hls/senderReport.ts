/** Seconds from 1900, where NTP begins, to 1970. */
const ntpOffset = 2_208_988_800;

interface Report {
  ssrc: number;
  /** ms since the epoch. */
  at: number;
  /** RTP timestamp of that instant. */
  timestamp: number;
}

/** An RTCP sender report without blocks (RFC 3550 §6.4.1): by it the receiver puts several streams on one clock. */
export function senderReport({ ssrc, at, timestamp }: Report): Buffer {
  const packet = Buffer.alloc(28);
  packet.writeUInt8(0x80, 0);
  packet.writeUInt8(200, 1);
  packet.writeUInt16BE(packet.length / 4 - 1, 2);
  packet.writeUInt32BE(ssrc, 4);
  const seconds = Math.floor(at / 1_000);
  packet.writeUInt32BE(seconds + ntpOffset, 8);
  packet.writeUInt32BE(Math.floor((at / 1_000 - seconds) * 2 ** 32), 12);
  packet.writeUInt32BE(timestamp, 16);
  return packet;
}
