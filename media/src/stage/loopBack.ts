import type { SignalInput, SignalOutput } from '@jingqi/contract';
import { mediaCall } from './mediaCall.ts';
import type { Participant } from './Participant.ts';

/** Sends the data that arrives on one transport back on the other, unreliably, as media travels. Throws NOT_FOUND. */
export async function loopBack(
  participant: Participant,
  input: SignalInput<'check:loop'>,
): Promise<SignalOutput<'check:loop'>> {
  const send = participant.transport(input.sendTransportId, 'send');
  const receive = participant.transport(input.receiveTransportId, 'receive');
  const producer = await mediaCall(() => send.produceData({ sctpStreamParameters: input.sctpStreamParameters }));
  const consumer = await mediaCall(() =>
    receive.consumeData({ dataProducerId: producer.id, ordered: false, maxRetransmits: 0 }),
  );
  const streamId = consumer.sctpStreamParameters?.streamId ?? 0;
  return {
    producerId: producer.id,
    consumerId: consumer.id,
    sctpStreamParameters: { streamId, ordered: false, maxRetransmits: 0 },
  };
}
