import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { StageTicket } from '@jingqi/contract';
import { build } from 'vite';

/** How long all of them may take to come, in ms. */
const joinMs = 60_000;

const client = join(import.meta.dirname, '..', '..');

export interface CrowdReceived {
  bytes: number;
  packets: number;
  /** Of the highest picture. */
  height: number;
  /** How many decode a picture. */
  receivers: number;
}

/** Many viewers in real time in one page, by the client's own stage code. */
export class RealtimeCrowd {
  readonly #page: Page;
  readonly #folder: string;

  private constructor(page: Page, folder: string) {
    this.#page = page;
    this.#folder = folder;
  }

  /** The page stands under the platform's own address: media nodes answer no other. */
  static async open(browser: Browser, publicUrl: string): Promise<RealtimeCrowd> {
    const folder = await mkdtemp(join(tmpdir(), 'jingqi-crowd-'));
    await bundle(folder);
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.route(`${publicUrl}/crowd/*`, (route) => {
      const name = basename(new URL(route.request().url()).pathname);
      return route.fulfill({ path: join(folder, name), contentType: 'text/javascript' });
    });
    // A page that really came from there: one made up here would not be let into the local network.
    await page.goto(`${publicUrl}/healthz`);
    await page.evaluate("import('/crowd/crowd.js').then(() => undefined)");
    return new RealtimeCrowd(page, folder);
  }

  /** Resolves when all decode a picture. */
  async join(tickets: readonly StageTicket[], layer: 'l' | 'm' | 'h'): Promise<void> {
    await this.#page.evaluate(`crowd.join(${JSON.stringify(tickets)}, ${JSON.stringify(layer)})`);
    const deadline = Date.now() + joinMs;
    while ((await this.received()).receivers < tickets.length) {
      if (Date.now() > deadline)
        throw new Error(`not all came: ${await this.#page.evaluate<string>('crowd.states().join()')}`);
      await this.#page.waitForTimeout(500);
    }
  }

  received(): Promise<CrowdReceived> {
    return this.#page.evaluate<CrowdReceived>('crowd.received()');
  }

  async close(): Promise<void> {
    await this.#page.context().close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function bundle(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: client,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      lib: { entry: join(client, 'src', 'stage', 'testing', 'crowdPage.ts'), formats: ['es'], fileName: 'crowd' },
    },
  });
}
