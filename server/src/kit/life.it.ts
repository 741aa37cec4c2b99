import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { newId, streamOf } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, type Stand } from '../testing/openStand.ts';
import { act } from './act.ts';
import { ProcessModel } from './process.model.ts';
import { StreamHead } from './timeline.model.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

/** A process that says something on the stream and is killed before it commits. */
async function dieInTheMiddle(stream: string): Promise<void> {
  const program = `
    import { act, connectDatabase, StreamHead } from '${new URL('index.ts', import.meta.url).href}';
    await connectDatabase(process.env.MONGODB_URI, console);
    const platform = { clock: () => new Date(), publish: () => undefined, enqueue: () => undefined };
    await act({ platform, requestId: '' }, '${newId()}', async (a) => {
      await StreamHead.updateOne({ _id: '${stream}' }, { $inc: { seq: 1 } }, { session: a.session });
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => undefined);
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { PATH: process.env['PATH'], MONGODB_URI: stand.mongodbUri },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
}

test('what a killed process was about to write is free again within seconds, and was not written', async () => {
  const stream = streamOf.staff(newId());
  await StreamHead.create({ _id: stream, seq: 4 });
  await dieInTheMiddle(stream);
  const since = Date.now();
  await act({ platform: stand.platform, requestId: '' }, newId(), async (a) =>
    a.say(stream, 'question:withdrawn', { questionId: newId() }),
  );
  expect(Date.now() - since).toBeLessThan(10_000);
  expect((await StreamHead.findById(stream).lean())?.seq).toBe(5);
  await expect.poll(() => ProcessModel.countDocuments(), { timeout: 5_000 }).toBe(1);
});

test('a process that ends properly leaves nothing to look after', async () => {
  await stand.close();
  stand = await openStand();
  expect(await ProcessModel.find().lean()).toMatchObject([{ pid: process.pid }]);
});
