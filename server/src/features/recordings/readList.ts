import { HlsFileName, type Rendition } from '@jingqi/contract';

/** A segment by its file; its length in seconds as the list says. */
export interface Segment {
  file: string;
  seconds: number;
}

export interface SegmentList {
  segments: readonly Segment[];
  /** Nothing will be added: it says so itself. */
  isOver: boolean;
}

const duration = /^#EXTINF:(\d{1,4}(?:\.\d{1,9})?),/u;

/**
 * ffmpeg's list of one rendition of a run (RFC 8216 §4.3.2). One that is half written is read up to its last whole segment;
 * what is no segment of this run and rendition ends it.
 */
export function readList(text: string, run: number, rendition: Rendition): SegmentList {
  const segments: Segment[] = [];
  let seconds: number | null = null;
  // What follows the last line's end is a line half written.
  for (const raw of text.split('\n').slice(0, -1)) {
    const line = raw.trimEnd();
    if (line === '#EXT-X-ENDLIST') return { segments, isOver: true };
    const found = duration.exec(line);
    if (found) seconds = Number(found[1]);
    if (line === '' || line.startsWith('#')) continue;
    const isOurs = line.startsWith(`${run}-${rendition}-`) && HlsFileName.safeParse(line).success;
    if (!isOurs || seconds === null) break;
    if (seconds > 0) segments.push({ file: line, seconds });
    seconds = null;
  }
  return { segments, isOver: false };
}
