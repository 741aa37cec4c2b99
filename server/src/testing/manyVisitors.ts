import { newId } from '@jingqi/contract';
import { Account, startSession } from '../features/accounts/index.ts';
import { connectRedis, makeLogger, systemClock, type Platform } from '../kit/index.ts';
import { makeVisitor } from './makeVisitor.ts';
import type { TestApp } from './startTestApp.ts';
import type { Visitor } from './Visitor.ts';

/** The session they come with: none. */
const nobody = { personId: newId(), role: 'guest' as const, name: '', enterprise: '', sessionHash: '' };

let contacts = 0;

/** Attendees with accounts and sessions made behind the front door, for tests that need many of them. */
export async function manyVisitors(app: TestApp, count: number, role: 'sme' | 'investor' = 'sme'): Promise<Visitor[]> {
  const logger = makeLogger('visitors', 'fatal');
  const redis = connectRedis(app.redisUrl, logger);
  const platform: Platform = {
    settings: { publicUrl: app.origin, secretKey: app.secretKey, production: false },
    logger,
    redis,
    clock: systemClock,
    publish: () => undefined,
    enqueue: () => undefined,
    signal: () => undefined,
  };
  const accounts = Array.from({ length: count }, (_, index) => ({
    _id: newId(),
    role,
    contact: `137${String((contacts += 1)).padStart(8, '0')}`,
    name: `李小${index}`,
    enterprise: `北京第${index}科技有限公司`,
    createdAt: new Date(),
  }));
  await Account.insertMany(accounts);
  const visitors = await Promise.all(
    accounts.map(async ({ _id, role, name, enterprise }) => {
      const visitor = makeVisitor(app);
      const start = (token: string): void => {
        visitor.cookie = `sid=${token}`;
      };
      const cookie = { start, end: () => undefined };
      await startSession({ platform, actor: nobody, cookie }, { personId: _id, role, name, enterprise });
      visitor.me = { id: _id, role, name, enterprise, contact: '', district: null, hasSecondStep: false };
      return visitor;
    }),
  );
  redis.disconnect();
  return visitors;
}
