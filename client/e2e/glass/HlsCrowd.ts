import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { segmentSeconds } from '@jingqi/contract';

/** Players of HLS that show nothing: each asks for its playlists as often as a player does, and for every segment once. */
export class HlsCrowd {
  bytes = 0;
  readonly #over = new AbortController();
  readonly #players: Promise<void>[];

  /** `urls`: of the multivariant playlists, one a player; they begin spread over a segment's length. */
  constructor(urls: readonly string[], rendition: string) {
    this.#players = urls.map((url, at) => this.#play(url, rendition, (at / urls.length) * segmentSeconds * 1_000));
  }

  /** Throws when any of the players was refused something. */
  async stop(): Promise<void> {
    this.#over.abort();
    await Promise.all(this.#players);
  }

  async #play(url: string, rendition: string, afterMs: number): Promise<void> {
    const { signal } = this.#over;
    const agent = new Agent({ keepAlive: true, maxSockets: 2 });
    const had = new Set<string>();
    await pause(afterMs, undefined, { signal }).catch(() => undefined);
    await this.#fetch(url, agent);
    while (!signal.aborted) {
      const lists = [`live-${rendition}.m3u8`, 'live-sound.m3u8'].map((name) => new URL(name, url).href);
      await Promise.all(lists.map((list) => this.#follow(list, agent, had)));
      await pause(segmentSeconds * 1_000, undefined, { signal }).catch(() => undefined);
    }
    agent.destroy();
  }

  async #follow(list: string, agent: Agent, had: Set<string>): Promise<void> {
    const text = (await this.#fetch(list, agent)).toString();
    const segments = text.split('\n').filter((line) => line.endsWith('.m4s'));
    for (const segment of segments.slice(-2)) {
      if (had.has(segment)) continue;
      had.add(segment);
      await this.#fetch(new URL(segment, list).href, agent);
    }
  }

  #fetch(url: string, agent: Agent): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      get(url, { agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => {
          this.bytes += chunk.length;
          chunks.push(chunk);
        });
        response.once('error', reject);
        response.once('end', () => {
          if (response.statusCode === 200) resolve(Buffer.concat(chunks));
          else reject(new Error(`${response.statusCode} ${new URL(url).pathname}`));
        });
      }).once('error', reject);
    });
  }
}
