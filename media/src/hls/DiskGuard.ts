import { mkdir, statfs } from 'node:fs/promises';

/** How often the disk is looked at, in ms. */
const lookMs = 3_000;

/** Whether there is room for more segments. */
export class DiskGuard {
  readonly #folder: string;
  readonly #minFree: number;
  #timer: NodeJS.Timeout | undefined;
  hasRoom = true;

  /** `minFree`: bytes that have to stay free. */
  constructor(folder: string, minFree: number) {
    this.#folder = folder;
    this.#minFree = minFree;
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
      const { bavail, bsize } = await statfs(this.#folder);
      this.hasRoom = bavail * bsize >= this.#minFree;
    } catch {
      this.hasRoom = false;
    }
  }
}
