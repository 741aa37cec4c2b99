import { newId } from '@jingqi/contract';
import type { TimelineRow } from '../kit/index.ts';
import { alternate, cpuOf } from './alternate.ts';
import { openHall } from './openHall.ts';
import { report } from './report.ts';

const rounds = 9;

/** A row whose frame is about 200 bytes. */
const rowOf = (stream: string, seq: number): TimelineRow => ({
  stream,
  seq,
  fact: 'question:withdrawn',
  payload: { id: newId() },
  at: new Date(),
});

/** CPU of the server process for one 200 B broadcast delivery: our fan-out v Socket.IO's own emit, over the same connections. */
for (const members of (process.env['MEMBERS'] ?? '1000,5000').split(',').map(Number)) {
  const { io, fanOut, stream, crowd, close } = await openHall(members);
  const rowsARound = Math.ceil(50_000 / members);
  let seq = 0;
  const round = async (deliver: (row: TimelineRow) => void): Promise<number> => {
    const cpu = await cpuOf(async () => {
      for (let row = 0; row < rowsARound; row += 1) {
        seq += 1;
        deliver(rowOf(stream, seq));
        await crowd.received(1);
      }
    });
    return cpu / (rowsARound * members);
  };
  const found = await alternate(rounds, {
    ours: () => round(fanOut.fact),
    baseline: () =>
      round(({ stream, seq, fact, payload, at }) =>
        io.local.to(stream).emit('fact', { stream, seq, fact, payload, at }),
      ),
  });
  report({ name: `delivery-${members}`, ...found, unit: 'µs CPU' });
  await close();
}
process.exit(0);
