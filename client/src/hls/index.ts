export type * from './types.ts';
export { expectHls } from './loadHls.ts';
export type { HlsPlayer } from './HlsPlayer.ts';
export { useHlsPlayer, type PlayerHandle } from './useHlsPlayer.ts';
