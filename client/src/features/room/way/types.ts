import type { HlsAddress, HlsReason, ViewerPath } from '@jingqi/contract';

/** Besides what the server says. blocked: the network lets nothing through. unsupported: this browser has no WebRTC. */
export type WhyHls = HlsReason | 'blocked' | 'unsupported';

export interface WaySnapshot {
  readonly path: 'asking' | ViewerPath;
  /** Why it is HLS; null where it is not. */
  readonly why: WhyHls | null;
  /** In use, or to fall back to; null where there is no HLS. */
  readonly address: HlsAddress | null;
}
