import { mkdir, statfs } from 'node:fs/promises';

/** How often the disk is looked at, in ms. */
const lookMs = 3_000;

/** Whether there is room for more segments. */
export class DiskGuard {
  readonly #folder: string;
  readonly #minFree: number;
  #timer: NodeJS.Timeout | undefined;
  readonly #freeOf: (folder: string) => Promise<number>;
  hasRoom = true;

  /** `minFree`: bytes that have to stay free; `freeOf`: those that are. */
  constructor(folder: string, minFree: number, freeOf = freeBytes) {
    this.#folder = folder;
    this.#minFree = minFree;
    this.#freeOf = freeOf;
  }

  async start(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look(), lookMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** A folder that cannot be looked at has no room. */
  async look(): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true });
      this.hasRoom = (await this.#freeOf(this.#folder)) >= this.#minFree;
    } catch {
      this.hasRoom = false;
    }
  }
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
