/** Silence of 20 ms, mono (RFC 6716: CELT, full band, one frame). */
export const opusSilence = Buffer.from('f8fffe', 'hex');
export const silenceSamples = 960;

const silk = [480, 960, 1_920, 2_880];
const celt = [120, 240, 480, 960];

/** Length of an Opus packet in samples of 48 kHz, by its first bytes (RFC 6716 §3.1). */
export function opusSamples(payload: Buffer): number {
  const toc = payload[0] ?? 0;
  const config = toc >> 3;
  const lengths = config < 12 ? silk : config < 16 ? [480, 960] : celt;
  const frame = lengths[config < 12 || config >= 16 ? config & 3 : config & 1] ?? silenceSamples;
  const code = toc & 3;
  return frame * (code === 0 ? 1 : code < 3 ? 2 : (payload[1] ?? 1) & 0x3f);
}
