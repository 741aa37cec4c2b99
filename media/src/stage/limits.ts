/** What one connection may hold at a time. Three sources at most are published, one of each. */
export const limits = {
  transports: 4,
  consumers: 64,
  /** Commands: this many at once, and this many a second in the long run. */
  burst: 200,
  perSecond: 50,
} as const;

/** Bytes a second the node sends a viewer before it has measured their link. */
export const initialOutgoingBitrate = 1_500_000;
