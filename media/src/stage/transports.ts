import { DomainError, type SignalInput, type SignalOutput } from '@jingqi/contract';
import type { types } from 'mediasoup';
import { initialOutgoingBitrate, limits } from './limits.ts';
import { mediaCall } from './mediaCall.ts';
import type { Participant } from './Participant.ts';

/** A WebRTC transport on the worker's one port. Throws TOO_MANY_REQUESTS, MEDIA_UNAVAILABLE. */
export async function openTransport(
  participant: Participant,
  { direction }: SignalInput<'transport:open'>,
): Promise<SignalOutput<'transport:open'>> {
  const { host, router } = await participant.stage.home();
  if (participant.transports.size >= limits.transports) throw new DomainError('TOO_MANY_REQUESTS');
  const transport = await mediaCall(() =>
    router.createWebRtcTransport({
      webRtcServer: host.webRtcServer,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      enableSctp: participant.purpose === 'check',
      initialAvailableOutgoingBitrate: initialOutgoingBitrate,
    }),
  );
  if (participant.gone || participant.transports.size >= limits.transports) {
    transport.close();
    throw new DomainError(participant.gone ? 'MEDIA_UNAVAILABLE' : 'TOO_MANY_REQUESTS');
  }
  participant.transports.set(transport.id, { transport, direction });
  return opened(transport);
}

function opened(transport: types.WebRtcTransport): SignalOutput<'transport:open'> {
  return {
    transportId: transport.id,
    iceParameters: transport.iceParameters,
    iceCandidates: transport.iceCandidates.map(({ tcpType, ...rest }) => (tcpType ? { ...rest, tcpType } : rest)),
    dtlsParameters: transport.dtlsParameters,
    ...(transport.sctpParameters ? { sctpParameters: transport.sctpParameters } : {}),
  };
}

/** Throws NOT_FOUND, WRONG_STATE when it is secured already. */
export async function connectTransport(
  participant: Participant,
  { transportId, dtlsParameters }: SignalInput<'transport:connect'>,
): Promise<SignalOutput<'transport:connect'>> {
  await mediaCall(() => participant.transport(transportId).connect({ dtlsParameters }));
  return {};
}

export async function restartTransport(
  participant: Participant,
  { transportId }: SignalInput<'transport:restart'>,
): Promise<SignalOutput<'transport:restart'>> {
  return { iceParameters: await mediaCall(() => participant.transport(transportId).restartIce()) };
}
