import type { PackagingState, StageView } from '@jingqi/contract';

/** running … off: as the media node says. idle: on, and not on air yet. stopped: switched off by staff. */
export type PackagingWord = PackagingState | 'idle' | 'stopped';

/** What is said of HLS and recording. */
export function packagingWord(
  { hls, state }: Pick<StageView, 'hls' | 'state'>,
  packaging: PackagingState,
): PackagingWord {
  if (!hls) return 'stopped';
  return packaging === 'off' && state !== 'live' ? 'idle' : packaging;
}

/** Whether somebody has to look at it. */
export function isTrouble(word: PackagingWord): boolean {
  return word === 'noPicture' || word === 'noSpace' || word === 'failing';
}
