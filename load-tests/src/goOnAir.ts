import { countdownMs, parseFact, StageView } from '@jingqi/contract';
import { io } from 'socket.io-client';
import { z } from 'zod';
import type { Visitor } from './Visitor.ts';

const Started = z.object({ ok: z.literal(true), data: StageView });

/** The operator takes the event to air; resolves when its countdown is over. Throws when it does not go on air. */
export async function goOnAir(baseUrl: string, { cookie }: Visitor, eventId: string): Promise<void> {
  const socket = io(baseUrl, { transports: ['websocket'], extraHeaders: { Cookie: cookie, Origin: baseUrl } });
  try {
    const live = new Promise<void>((resolve, reject) => {
      setTimeout(() => reject(new Error('the event did not go on air')), 3 * countdownMs).unref();
      socket.on('fact', (row: unknown) => {
        const { fact, payload } = parseFact(row);
        if (fact === 'stage:changed' && payload.stage.state === 'live') resolve();
      });
    });
    await socket.timeout(10_000).emitWithAck('session:enter', { eventId });
    const answer: unknown = await socket.timeout(10_000).emitWithAck('stage:start', { eventId });
    if (!Started.safeParse(answer).success) throw new Error(`not started: ${JSON.stringify(answer)}`);
    await live;
  } finally {
    socket.disconnect();
  }
}
