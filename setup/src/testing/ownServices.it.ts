import { MongoClient } from 'mongodb';
import { expect, test } from 'vitest';
import { ownServices } from './ownServices.ts';

test('each caller has a database and a Redis number of its own', async () => {
  const first = await ownServices();
  const second = await ownServices();
  expect(first.mongodbUri).not.toBe(second.mongodbUri);
  expect(first.redisUrl).not.toBe(second.redisUrl);
});

test('a transaction commits and one that fails leaves nothing', async () => {
  const { mongodbUri } = await ownServices();
  const client = await MongoClient.connect(mongodbUri);
  try {
    const rows = client.db().collection('rows');
    await client.withSession(async (session) =>
      session.withTransaction(async () => rows.insertOne({ n: 1 }, { session })),
    );
    const broken = client.withSession(async (session) =>
      session.withTransaction(async () => {
        await rows.insertOne({ n: 2 }, { session });
        throw new Error('on purpose');
      }),
    );
    await expect(broken).rejects.toThrow('on purpose');
    expect(await rows.countDocuments()).toBe(1);
  } finally {
    await client.close();
  }
});
