import type { Layout } from '../platform/Layout.ts';
import { jobsSpec, mailboxSpec, mediaSpec, serverSpec } from '../platform/specs.ts';
import type { Family } from '../processes/Family.ts';
import type { ProcessSpec, RunningProcess } from '../processes/RunningProcess.ts';
import { freePortRange, freePorts } from '../services/freePorts.ts';
import { takesMail } from '../services/takesMail.ts';
import { answers, untilReady } from '../services/untilReady.ts';

interface Planned {
  readonly spec: ProcessSpec;
  readonly url: string;
  readonly isReady: () => Promise<boolean>;
  running?: RunningProcess;
}

/** The product's processes of one test platform, by name: server, server-2, media, jobs, mailbox. */
export class PlatformProcesses {
  readonly #family: Family;
  readonly #planned: ReadonlyMap<string, Planned>;

  private constructor(family: Family, planned: ReadonlyMap<string, Planned>) {
    this.#family = family;
    this.#planned = planned;
  }

  /** Chooses ports for the second and later processes of a kind; starts nothing. */
  static async plan(
    family: Family,
    layout: Layout,
    counts: { servers: number; medias: number },
  ): Promise<PlatformProcesses> {
    const servers = await copies(layout, counts.servers);
    const shared = { ...layout, origins: servers.map(({ publicUrl }) => publicUrl) };
    const medias = await copies(shared, counts.medias);
    const rows: [string, Planned][] = [
      ...servers.map((own, index) => row(serverSpec(own, named('server', index)), own.publicUrl)),
      ...medias.map((own, index) => row(mediaSpec(own, named('media', index)), own.mediaUrl)),
      row(jobsSpec(layout), `http://127.0.0.1:${layout.jobsPort}`),
      ...mailboxRow(layout),
    ];
    return new PlatformProcesses(family, new Map(rows));
  }

  urls(kind: string): string[] {
    const names = [...this.#planned].filter(([name]) => name === kind || name.startsWith(`${kind}-`));
    return names.map(([, { url }]) => url);
  }

  pid(name: string): number {
    const { running } = this.#find(name);
    if (!running) throw new Error(`${name} does not run`);
    return running.pid;
  }

  async startAll(): Promise<void> {
    await Promise.all([...this.#planned.keys()].map(async (name) => this.start(name)));
  }

  async start(name: string): Promise<void> {
    const planned = this.#find(name);
    const running = this.#family.start(planned.spec);
    planned.running = running;
    await untilReady(running, planned.isReady, 60_000);
  }

  async kill(name: string): Promise<void> {
    const planned = this.#find(name);
    await planned.running?.kill();
    delete planned.running;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#planned.values()].map(async ({ running }) => running?.stop()));
  }

  #find(name: string): Planned {
    const planned = this.#planned.get(name);
    if (!planned) throw new Error(`no process is called ${name}`);
    return planned;
  }
}

const row = (spec: ProcessSpec, url: string): [string, Planned] => [
  spec.name,
  { spec, url, isReady: async () => answers(`${url}/readyz`) },
];

function mailboxRow(layout: Layout): [string, Planned][] {
  const { mailboxPort: port } = layout;
  const spec = mailboxSpec(layout);
  if (!spec || port === null) return [];
  return [[spec.name, { spec, url: layout.smtpUrl, isReady: async () => takesMail(port) }]];
}

const named = (kind: string, index: number): string => (index === 0 ? kind : `${kind}-${index + 1}`);

/** The layout itself and, for more processes, copies of it with ports of their own. */
async function copies(layout: Layout, count: number): Promise<Layout[]> {
  const others = Array.from({ length: count - 1 }, async () => {
    const [serverPort = 0, mediaPort = 0] = await freePorts(2);
    return {
      ...layout,
      serverPort,
      mediaPort,
      publicUrl: `http://127.0.0.1:${serverPort}`,
      mediaUrl: `http://127.0.0.1:${mediaPort}`,
      rtcPort: await freePortRange(4),
    };
  });
  return [layout, ...(await Promise.all(others))];
}
