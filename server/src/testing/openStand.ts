import { newId, type EventRole, type FactName, type Id } from '@jingqi/contract';
import { ownServices } from '@jingqi/setup/testing';
import { Account } from '../features/accounts/index.ts';
import { Event } from '../features/events/index.ts';
import {
  closeDatabase,
  connectDatabase,
  connectRedis,
  makeLogger,
  type CommandCaller,
  type Platform,
  type Signal,
  type TimelineRow,
} from '../kit/index.ts';
import { eventInput } from './makeEvent.ts';
import { standSecret } from './standSecret.ts';

/** Use cases on real databases without a server around them: what they publish and signal is kept. */
export interface Stand {
  platform: Platform;
  mongodbUri: string;
  redisUrl: string;
  rows: TimelineRow[];
  signals: Signal[];
  /** Moves the platform's clock on, in ms. */
  later: (ms: number) => void;
  /** Facts published of this name, oldest first. */
  said: (fact: FactName) => TimelineRow[];
  close: () => Promise<void>;
}

export async function openStand(): Promise<Stand> {
  const { mongodbUri, redisUrl } = await ownServices();
  const logger = makeLogger('stand', 'fatal');
  await connectDatabase(mongodbUri, logger);
  const redis = connectRedis(redisUrl, logger);
  const rows: TimelineRow[] = [];
  const signals: Signal[] = [];
  let aheadMs = 0;
  const platform: Platform = {
    settings: { publicUrl: 'http://jingqi.test', secretKey: standSecret, production: false },
    logger,
    redis,
    clock: () => new Date(Date.now() + aheadMs),
    publish: (published) => void rows.push(...published),
    enqueue: () => undefined,
    signal: (signal) => void signals.push(signal),
  };
  return {
    platform,
    mongodbUri,
    redisUrl,
    rows,
    signals,
    later: (ms) => {
      aheadMs += ms;
    },
    said: (fact) => rows.filter((row) => row.fact === fact),
    close: async () => {
      await closeDatabase();
      redis.disconnect();
    },
  };
}

/** A published event, put straight into the database. */
export async function standEvent(platform: Platform): Promise<Id> {
  const { id, ...input } = eventInput();
  const now = platform.clock();
  await Event.create({
    _id: id,
    ...input,
    startsAt: new Date(input.startsAt),
    endsAt: new Date(input.endsAt),
    state: 'published',
    publishedAt: now,
    revision: 1,
    createdBy: newId(),
    createdAt: now,
    studio: { personId: newId(), version: 0 },
  });
  return id;
}

/** Somebody in the event, as the socket's door would hand them to a use case; all but guests have an account. */
export async function standCaller(platform: Platform, eventId: Id, eventRole: EventRole): Promise<CommandCaller> {
  const personId = newId();
  const name = `${eventRole} ${personId.slice(-4)}`;
  const role = roleOf[eventRole];
  if (role !== 'guest') {
    await Account.create({ _id: personId, role, name, enterprise: '北京某科技有限公司', createdAt: platform.clock() });
  }
  const actor = { personId, role, name, enterprise: '', sessionHash: '' };
  return { platform, actor, requestId: newId(), eventId, eventRole, streams: [] };
}

const roleOf = {
  guest: 'guest',
  attendee: 'sme',
  speaker: 'sme',
  host: 'official',
  moderator: 'moderator',
  operator: 'operator',
} as const;
