import { z } from 'zod';

/** Shapes of ORTC as mediasoup and mediasoup-client speak them, bounded in size. */
export const MediaKind = z.enum(['audio', 'video']);
export type MediaKind = z.infer<typeof MediaKind>;

const name = z.string().max(128);
const small = z.int().min(0).max(0xffff_ffff);
const parameters = z.record(z.string().max(64), z.unknown());
const feedback = z.array(z.object({ type: name, parameter: name.exactOptional() })).max(32);

export const HeaderExtensionUri = z.enum([
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
  'urn:3gpp:video-orientation',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time',
  'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  'urn:mediasoup:params:rtp-hdrext:packet-id',
]);

const codec = {
  mimeType: name,
  clockRate: small,
  channels: z.int().min(1).max(8).exactOptional(),
  parameters: parameters.exactOptional(),
  rtcpFeedback: feedback.exactOptional(),
};

export const RtpCapabilities = z.object({
  codecs: z.array(z.object({ kind: MediaKind, preferredPayloadType: z.int().min(0).max(127), ...codec })).max(64),
  headerExtensions: z
    .array(
      z.object({
        kind: MediaKind,
        uri: HeaderExtensionUri,
        preferredId: z.int().min(1).max(255),
        preferredEncrypt: z.boolean().exactOptional(),
        direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).exactOptional(),
      }),
    )
    .max(64),
});
export type RtpCapabilities = z.infer<typeof RtpCapabilities>;

const encoding = z.object({
  ssrc: small.exactOptional(),
  rid: z.string().max(16).exactOptional(),
  codecPayloadType: z.int().min(0).max(127).exactOptional(),
  rtx: z.object({ ssrc: small }).exactOptional(),
  dtx: z.boolean().exactOptional(),
  scalabilityMode: z.string().max(16).exactOptional(),
  maxBitrate: small.exactOptional(),
});

export const RtpParameters = z.object({
  mid: z.string().max(32).exactOptional(),
  codecs: z
    .array(z.object({ payloadType: z.int().min(0).max(127), ...codec }))
    .min(1)
    .max(16),
  headerExtensions: z
    .array(
      z.object({
        uri: HeaderExtensionUri,
        id: z.int().min(1).max(255),
        encrypt: z.boolean().exactOptional(),
        parameters: parameters.exactOptional(),
      }),
    )
    .max(32)
    .exactOptional(),
  encodings: z.array(encoding).min(1).max(4).exactOptional(),
  rtcp: z.object({ cname: name.exactOptional(), reducedSize: z.boolean().exactOptional() }).exactOptional(),
  msid: z.string().max(256).exactOptional(),
});
export type RtpParameters = z.infer<typeof RtpParameters>;

export const DtlsParameters = z.object({
  role: z.enum(['auto', 'client', 'server']).exactOptional(),
  fingerprints: z
    .array(
      z.object({
        algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
        value: z.string().regex(/^[\da-f]{2}(?::[\da-f]{2}){15,63}$/iu),
      }),
    )
    .min(1)
    .max(8),
});

export const IceParameters = z.object({ usernameFragment: name, password: name, iceLite: z.boolean().exactOptional() });

export const IceCandidate = z.object({
  foundation: name,
  priority: small,
  ip: name,
  address: name,
  protocol: z.enum(['udp', 'tcp']),
  port: z.int().min(1).max(65_535),
  type: z.literal('host'),
  tcpType: z.literal('passive').exactOptional(),
});

export const SctpParameters = z.object({
  port: z.int(),
  maxSendMessageSize: z.int(),
  maxReceiveMessageSize: z.int(),
  OS: z.int(),
  MIS: z.int(),
  maxMessageSize: z.int(),
});

export const SctpStreamParameters = z.object({
  streamId: z.int().min(0).max(65_535),
  ordered: z.boolean().exactOptional(),
  maxPacketLifeTime: z.int().min(0).max(60_000).exactOptional(),
  maxRetransmits: z.int().min(0).max(100).exactOptional(),
});
