import { dvrMs, segmentSeconds } from '@jingqi/contract';
import type { Placed } from './placeSegments.ts';

/** isOver: nothing will be added. */
export type PlaylistKind = { kind: 'live'; isOver: boolean } | { kind: 'replay' };

/**
 * A media playlist (RFC 8216 §4.3.3 with draft-pantos-hls-rfc8216bis for EXT-X-GAP) of all segments of a rendition, or of
 * the last `dvrMs`. Numbers are counted from the rendition's beginning, so they never go back.
 */
export function mediaPlaylist(all: readonly Placed[], kind: PlaylistKind): string {
  const first = kind.kind === 'live' ? beginOfWindow(all) : 0;
  const shown = all.slice(first);
  // Of all segments and not of those shown: it must never become less.
  const longest = all.reduce((most, { seconds }) => Math.max(most, Math.round(seconds)), segmentSeconds);
  const isOver = kind.kind === 'replay' || kind.isOver;
  return [
    '#EXTM3U',
    `#EXT-X-VERSION:${shown.some(({ isGap }) => isGap) ? 8 : 7}`,
    `#EXT-X-TARGETDURATION:${longest}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${shown[0]?.turn ?? 0}`,
    ...(kind.kind === 'replay' ? ['#EXT-X-PLAYLIST-TYPE:VOD'] : []),
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...shown.flatMap((segment, at) => linesOf(segment, shown[at - 1])),
    ...(isOver ? ['#EXT-X-ENDLIST'] : []),
    '',
  ].join('\n');
}

function beginOfWindow(all: readonly Placed[]): number {
  let left = dvrMs / 1_000;
  for (let at = all.length - 1; at >= 0; at -= 1) {
    left -= all[at]?.seconds ?? 0;
    if (left < 0) return at + 1;
  }
  return 0;
}

/** A run begins with its init file and the time of its first frame; the times of the others follow from their lengths. */
function linesOf(segment: Placed, before: Placed | undefined): string[] {
  const isSameRun = before?.turn === segment.turn;
  // One tag for each run passed, so that the count is the same in renditions that have nothing of one.
  const passed = before ? segment.turn - before.turn : 0;
  return [
    ...Array.from({ length: passed }, () => '#EXT-X-DISCONTINUITY'),
    ...(isSameRun || segment.isGap ? [] : [`#EXT-X-MAP:URI="${segment.init}"`]),
    ...(isSameRun ? [] : [`#EXT-X-PROGRAM-DATE-TIME:${new Date(segment.at).toISOString()}`]),
    ...(segment.isGap ? ['#EXT-X-GAP'] : []),
    `#EXTINF:${Number(segment.seconds.toFixed(6))},`,
    segment.file,
  ];
}
