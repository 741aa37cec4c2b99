import { Counter, Trend } from 'k6/metrics';

/** From opening the connection to the snapshot in hand, ms. */
export const joinMs = new Trend('join_ms', true);
/** From the act's beginning on the server (its timeline row's `at`) to the frame at the client, ms; one machine, one clock. */
export const deliveryMs = new Trend('delivery_ms', true);
/** From sending a command to its acknowledgement, ms. */
export const actMs = new Trend('act_ms', true);

export const clients = new Counter('clients');
/** Facts of the stream `everyone` between a client's coming and the end, and those that came, in order and once. */
export const factsExpected = new Counter('facts_expected');
export const factsDelivered = new Counter('facts_delivered');
/** Clients that missed a fact, had one twice or out of order. */
export const gappedClients = new Counter('gapped_clients');
/** Connections that broke or were refused, commands that were refused. */
export const troubles = new Counter('troubles');
export const acts = new Counter('acts');
export const pulses = new Counter('pulses');

export const hlsViewers = new Counter('hls_viewers');
export const playlistMs = new Trend('playlist_ms', true);
export const segmentMs = new Trend('segment_ms', true);
/** Segments that appeared while a viewer watched, those it got, and those it could not get. */
export const segmentsExpected = new Counter('segments_expected');
export const segmentsFetched = new Counter('segments_fetched');
export const segmentsMissed = new Counter('segments_missed');
export const segmentBytes = new Counter('segment_bytes');

/** Tagged with their slot. */
export const bookingsWon = new Counter('bookings_won');
/** Refused because somebody else had the slot. */
export const bookingsLost = new Counter('bookings_lost');

/** k6's own; its types leave it out. */
declare const console: { warn: (text: string) => void };

/** One more trouble, said on the console too: the summary only counts them. */
export function trouble(what: string): void {
  troubles.add(1, { what });
  console.warn(`trouble: ${what}`);
}
