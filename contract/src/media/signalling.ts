import { z } from 'zod';
import { Id } from '../id.ts';
import { StageGrantClaims, Source } from './grant.ts';
import * as rtp from './rtp.ts';

/** What a browser shows at the door of a media node: `io(url, {auth, transports: ['websocket']})`. `check`: only a network check. */
export const StageDoor = z.object({
  grant: z.string().max(4096),
  purpose: z.enum(['stage', 'check']).default('stage'),
});

/** Something published that this connection may see. `streamId` is the node's name for it. */
export const StreamView = z.object({
  streamId: z.string(),
  personId: Id,
  name: z.string(),
  source: Source,
  kind: rtp.MediaKind,
  paused: z.boolean(),
});
export type StreamView = z.infer<typeof StreamView>;

/** What a picture is coded with. H264 is asked for where it is packaged as HLS, which copies it. */
export const PictureCodec = z.enum(['VP8', 'H264']);
export type PictureCodec = z.infer<typeof PictureCodec>;

/** What I may do on the stage now. `codec`: what my pictures are to be coded with, where the browser can. */
export const StageRights = z.object({
  view: StageGrantClaims.shape.view,
  publish: z.array(Source),
  codec: PictureCodec,
});
export type StageRights = z.infer<typeof StageRights>;

/** Simulcast layers of a camera: 180p, 360p, 720p; also their RTP stream ids and spatial layer 0, 1, 2. */
export const cameraLayers = ['l', 'm', 'h'] as const;

const TransportId = z.object({ transportId: z.string().max(64) });
const ConsumerId = z.object({ consumerId: z.string().max(64) });
const StreamId = z.object({ streamId: z.string().max(64) });
const Done = z.object({});

const TransportOpened = TransportId.extend({
  iceParameters: rtp.IceParameters,
  iceCandidates: z.array(rtp.IceCandidate),
  dtlsParameters: rtp.DtlsParameters,
  sctpParameters: rtp.SctpParameters.exactOptional(),
});
const Consuming = ConsumerId.extend({
  streamId: z.string(),
  kind: rtp.MediaKind,
  rtpParameters: rtp.RtpParameters,
  /** The publisher has muted it. */
  paused: z.boolean(),
});

interface Signal<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I;
  output: O;
  /** Which connections may: those on the stage, those of a network check, or both. */
  door: readonly ('stage' | 'check')[];
  summary: string;
}
function signal<I extends z.ZodType, O extends z.ZodType>(
  summary: string,
  input: I,
  output: O,
  door: Signal['door'] = ['stage'],
): Signal<I, O> {
  return { summary, input, output, door };
}
const both = ['stage', 'check'] as const;

/**
 * Commands of the media node's socket: `emit(name, input, ack)`, the ack is `{ok: true, data}` or `{ok: false, error: ErrorBody}`.
 * Beyond the limits of one person: TOO_MANY_REQUESTS. What one may not see is NOT_FOUND; what one may not publish is FORBIDDEN.
 */
export const signals = {
  'stage:join': signal(
    'What I may do, what there is, and what the router understands',
    Done,
    z.object({
      personId: Id,
      rights: StageRights,
      streams: z.array(StreamView),
      routerRtpCapabilities: rtp.RtpCapabilities,
    }),
    both,
  ),
  'transport:open': signal(
    'A way for media, up or down',
    z.object({ direction: z.enum(['send', 'receive']) }),
    TransportOpened,
    both,
  ),
  'transport:connect': signal('Secure it', TransportId.extend({ dtlsParameters: rtp.DtlsParameters }), Done, both),
  'transport:restart': signal(
    'New ICE credentials after the network changed',
    TransportId,
    z.object({ iceParameters: rtp.IceParameters }),
    both,
  ),
  'stream:publish': signal(
    'Publish one source; a second of the same source is CONFLICT',
    TransportId.extend({ source: Source, rtpParameters: rtp.RtpParameters, paused: z.boolean() }),
    StreamId,
  ),
  'stream:mute': signal('Mute mine or take the mute off', StreamId.extend({ muted: z.boolean() }), Done),
  'stream:unpublish': signal('Stop mine', StreamId, Done),
  'stream:consume': signal(
    'Receive one; it stands still until resumed',
    TransportId.extend({ streamId: z.string().max(64), rtpCapabilities: rtp.RtpCapabilities }),
    Consuming,
  ),
  'consumer:resume': signal('Let it run, beginning with a key frame', ConsumerId, Done),
  'consumer:pause': signal('Hold it', ConsumerId, Done),
  'consumer:prefer': signal(
    'The layer I would like: 0 lowest',
    ConsumerId.extend({ layer: z.int().min(0).max(2) }),
    Done,
  ),
  'consumer:close': signal('No more of it', ConsumerId, Done),
  'check:echo': signal('Answers at once, for the round trip of signalling', Done, Done, both),
  'check:loop': signal(
    'Send what arrives on one transport back on the other',
    z.object({
      sendTransportId: z.string().max(64),
      receiveTransportId: z.string().max(64),
      sctpStreamParameters: rtp.SctpStreamParameters,
    }),
    z.object({ producerId: z.string(), consumerId: z.string(), sctpStreamParameters: rtp.SctpStreamParameters }),
    ['check'],
  ),
} as const;
export type SignalName = keyof typeof signals;
export const SignalName = z.enum(Object.keys(signals) as [SignalName, ...SignalName[]]);
export type SignalInput<S extends SignalName> = z.infer<(typeof signals)[S]['input']>;
export type SignalOutput<S extends SignalName> = z.infer<(typeof signals)[S]['output']>;

/** Facts of the media node to one connection: socket event of that name with the payload. */
export const stageFacts = {
  'stream:added': z.object({ stream: StreamView }),
  'stream:removed': StreamId,
  'stream:muted': StreamId.extend({ muted: z.boolean() }),
  /** One of mine was closed because I may not publish it any more. */
  'stream:revoked': StreamId.extend({ source: Source }),
  'permission:changed': StageRights,
  /** What I receive of one: the layer (null: none now), the link's score and the publisher's, 0 to 10. */
  'consumer:layer': ConsumerId.extend({ layer: z.int().nullable() }),
  'consumer:score': ConsumerId.extend({ score: z.int(), publisherScore: z.int() }),
  /** The worker was lost: every transport and stream is gone; join and build anew on this connection. */
  'stage:restarted': Done,
  /** Those after which the connection ends: the stage is over; I came elsewhere; I was removed; the session ended. */
  'stage:closed': Done,
  'connection:replaced': Done,
  'connection:removed': Done,
  /** The session I came with is over; with another one, a new ticket leads back. */
  'session:ended': Done,
  /** This node stops: ask for a new ticket. */
  'node:closing': Done,
} as const;
export type StageFactName = keyof typeof stageFacts;
export const StageFactName = z.enum(Object.keys(stageFacts) as [StageFactName, ...StageFactName[]]);
export type StageFactPayload<F extends StageFactName> = z.infer<(typeof stageFacts)[F]>;
