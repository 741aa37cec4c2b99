/** Programs of `npm run bench`, beside the code they measure. Each prints a JSON line for each comparison. */
export const programs = [
  'server/src/bench/delivery.ts',
  'server/src/bench/idle.ts',
  'server/src/bench/pulse.ts',
  'server/src/bench/lead.ts',
  'server/src/bench/booking.ts',
  'media/src/bench/forwarding.ts',
  'media/src/bench/packaging.ts',
  'client/e2e/glassToGlass.ts',
] as const;

interface Subject {
  /** In words, for the table. */
  what: string;
  /** At most; absent: no aim was set. `of`: whether the ratio or our own figure is meant. */
  aim?: { of: 'ratio' | 'ours'; most: number };
}

/** What is compared, with the aims of today. Later aims are harder: the figures stay comparable by their names. */
export const subjects: Readonly<Record<string, Subject>> = {
  'delivery-1000': {
    what: 'one 200 B broadcast delivery at 1,000 members v Socket.IO’s emit',
    aim: { of: 'ratio', most: 0.6 },
  },
  'delivery-5000': {
    what: 'one 200 B broadcast delivery at 5,000 members v Socket.IO’s emit',
    aim: { of: 'ratio', most: 0.8 },
  },
  'idle-connection': {
    what: 'one idle connection, in the event, v a plain Socket.IO server’s',
    aim: { of: 'ours', most: 20 },
  },
  'pulse-update': { what: 'one vote to one member: pulse v an emit for each event', aim: { of: 'ratio', most: 0.1 } },
  'packaging of a stream': { what: 'packaging of one stream (720p, 360p, 180p, sound)', aim: { of: 'ours', most: 3 } },
  lead: { what: 'one lead: act, outbox and queue v insert and BullMQ add', aim: { of: 'ratio', most: 1 } },
  booking: { what: 'one booking with its checks v the native driver writing the same in a transaction' },
  'forwarding-50': { what: 'one forwarded packet at 50 viewers v bare mediasoup', aim: { of: 'ratio', most: 1.05 } },
  'forwarding-100': { what: 'one forwarded packet at 100 viewers v bare mediasoup', aim: { of: 'ratio', most: 1.05 } },
  'glass-to-glass-realtime-median': { what: 'from the host’s picture to a viewer’s by WebRTC, median' },
  'glass-to-glass-realtime-p95': { what: 'from the host’s picture to a viewer’s by WebRTC, 95th percentile' },
  'glass-to-glass-realtime-read': { what: 'pictures by WebRTC whose clock was read' },
  'glass-to-glass-realtime-unreadable': { what: 'pictures by WebRTC whose clock was not readable' },
  'glass-to-glass-hls-median': { what: 'from the host’s picture to a viewer’s by HLS, median' },
  'glass-to-glass-hls-p95': { what: 'from the host’s picture to a viewer’s by HLS, 95th percentile' },
  'glass-to-glass-hls-read': { what: 'pictures by HLS whose clock was read' },
  'glass-to-glass-hls-unreadable': { what: 'pictures by HLS whose clock was not readable' },
  'hls-time-claim-p5': { what: 'what the HLS player says of its picture’s time less the truth, 5th percentile' },
  'hls-time-claim-p50': { what: 'the same, median' },
  'hls-time-claim-p95': { what: 'the same, 95th percentile' },
  'hls-time-claim': { what: 'the same in amount, 95th percentile' },
  'viewer-second': { what: 'a second of one more viewer at 360p by HLS v by WebRTC, server and media node' },
};
