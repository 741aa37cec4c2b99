import { join } from 'node:path';
import { dataFolder } from '../places.ts';
import type { Layout } from '../platform/Layout.ts';
import { jobsSpec, mailboxSpec, mediaSpec, serverSpec } from '../platform/specs.ts';
import type { ProcessSpec } from '../processes/RunningProcess.ts';
import { becomeWritable, mongoSpec } from '../services/startMongo.ts';
import { isAnswering, redisSpec } from '../services/startRedis.ts';
import { takesMail } from '../services/takesMail.ts';
import { answers, untilReady } from '../services/untilReady.ts';
import type { Programs } from '../setUp.ts';
import type { Unit } from '../supervise/Unit.ts';
import type { Ports } from './settings.ts';

export interface PlatformParts {
  readonly programs: Programs;
  readonly ports: Ports;
  readonly layout: Layout;
}

/** The databases that we run ourselves. */
export function databaseUnits({ programs, ports, layout }: PlatformParts): Unit[] {
  const units: Unit[] = [];
  const logFile = (name: string): string => join(layout.logFolder, `${name}.log`);
  if (programs.mongo.kind !== 'uri') {
    const folder = join(dataFolder, 'mongodb');
    const options = { server: programs.mongo, port: ports.MONGODB_PORT, folder, logFile: logFile('mongodb') };
    units.push({ spec: mongoSpec(options), untilReady: async (member) => becomeWritable(member, options) });
  }
  if (programs.redis) {
    const folder = join(dataFolder, 'redis');
    const port = ports.REDIS_PORT;
    units.push({
      spec: redisSpec({ bin: programs.redis, port, folder, logFile: logFile('redis') }),
      untilReady: async (member) => untilReady(member, async () => isAnswering(port)),
    });
  }
  return units;
}

const productUnit = (layout: Layout, spec: ProcessSpec, port: number): Unit => ({
  spec,
  untilReady: async (member) => untilReady(member, async () => answers(`${addressOf(layout, port)}/readyz`), 60_000),
});

export interface ProductUnits {
  readonly media: Unit;
  /** Those that want the demo data to be there. */
  readonly afterData: readonly Unit[];
}

/** Server, media and jobs; `adapt` may change how each is run. */
export function productUnits(layout: Layout, adapt: (spec: ProcessSpec) => ProcessSpec = (spec) => spec): ProductUnits {
  const unit = (spec: ProcessSpec, port: number): Unit => productUnit(layout, adapt(spec), port);
  return {
    media: unit(mediaSpec(layout), layout.mediaPort),
    afterData: [
      unit(serverSpec(layout), layout.serverPort),
      unit(jobsSpec(layout), layout.jobsPort),
      ...mailboxUnits(layout, adapt),
    ],
  };
}

function mailboxUnits(layout: Layout, adapt: (spec: ProcessSpec) => ProcessSpec): Unit[] {
  const { mailboxPort: port } = layout;
  const spec = mailboxSpec(layout);
  if (!spec || port === null) return [];
  return [{ spec: adapt(spec), untilReady: async (member) => untilReady(member, async () => takesMail(port), 60_000) }];
}

/** How we reach a process ourselves: one that listens on every address is asked on the local one. */
function addressOf({ host }: Layout, port: number): string {
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
}
