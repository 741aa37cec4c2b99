/** A whole text frame as a server sends it: not masked, not compressed (RFC 6455 §5.2). */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  // Its own memory: a frame may wait for slow members, and a slice would keep the whole pool.
  const frame = Buffer.allocUnsafeSlow(head + length);
  frame[0] = 0x81;
  frame[1] = head === 2 ? length : head === 4 ? 126 : 127;
  if (head === 4) frame.writeUInt16BE(length, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.write(text, head);
  return frame;
}

/** An event of the main namespace as Socket.IO writes it, without Engine.IO's `4` before it. */
export const eventPacket = (event: string, payload: unknown): string => `2${JSON.stringify([event, payload])}`;
