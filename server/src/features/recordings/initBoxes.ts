/** What a playlist says of a rendition: its codec (RFC 6381) and, of a picture, its size. */
export interface InitFacts {
  codec: string;
  resolution: { width: number; height: number } | null;
}

interface Box {
  type: string;
  body: Buffer;
}

/** Boxes (ISO/IEC 14496-12 §4.2) one after the other; what does not fit ends them. */
function* boxes(bytes: Buffer): Generator<Box> {
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    if (size < 8 || at + size > bytes.length) return;
    yield { type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + 8, at + size) };
    at += size;
  }
}

function inside(bytes: Buffer, path: readonly string[]): Buffer | null {
  const [type, ...rest] = path;
  if (type === undefined) return bytes;
  for (const box of boxes(bytes)) if (box.type === type) return inside(box.body, rest);
  return null;
}

/** Version, flags and count before the entries of a sample description. */
const entriesFrom = 8;
/** A visual sample entry's own fields, before the boxes in it (§12.1.3). */
const visualFields = 78;

/** What the init file of a fragmented MP4 with one track says; null when it is none of ours. */
export function initBoxes(file: Buffer): InitFacts | null {
  const table = inside(file, ['moov', 'trak', 'mdia', 'minf', 'stbl', 'stsd'])?.subarray(entriesFrom);
  const entry = table && [...boxes(table)][0];
  if (!entry) return null;
  if (entry.type === 'mp4a') return { codec: 'mp4a.40.2', resolution: null };
  const config = inside(entry.body.subarray(visualFields), ['avcC']);
  if (entry.type !== 'avc1' || !config || config.length < 4) return null;
  return {
    // Profile, constraints and level, as they are written in the file (ISO/IEC 14496-15 §5.3.3.1).
    codec: `avc1.${config.toString('hex', 1, 4)}`,
    resolution: { width: entry.body.readUInt16BE(24), height: entry.body.readUInt16BE(26) },
  };
}
