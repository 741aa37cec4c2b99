import type { BrowserContext, Page } from '@playwright/test';

/** What a page really received over WebRTC so far. */
export interface Received {
  /** Video frames decoded, all streams. */
  frames: number;
  /** Sum of decoded audio energy (RTCInboundRtpStreamStats.totalAudioEnergy). */
  energy: number;
  width: number;
  codec: string;
}

/** Keeps every RTCPeerConnection a page makes, so that its statistics can be read. Call before the first page. */
export async function watchConnections(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const kept: RTCPeerConnection[] = [];
    const Native = globalThis.RTCPeerConnection;
    Object.assign(globalThis, { keptConnections: kept });
    globalThis.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        kept.push(this);
      }
    };
  });
}

/** Statistics of all connections of the page that are still open. */
export function received(page: Page): Promise<Received> {
  return page.evaluate(async () => {
    const kept = (globalThis as unknown as { keptConnections?: RTCPeerConnection[] }).keptConnections ?? [];
    const total = { frames: 0, energy: 0, width: 0, codec: '' };
    for (const connection of kept.filter((one) => one.connectionState !== 'closed')) {
      const report = await connection.getStats();
      for (const row of report.values()) {
        if (row.type !== 'inbound-rtp') continue;
        total.energy += row.totalAudioEnergy ?? 0;
        if (row.kind !== 'video') continue;
        total.frames += row.framesDecoded ?? 0;
        total.width = Math.max(total.width, row.frameWidth ?? 0);
        total.codec = report.get(row.codecId)?.mimeType ?? total.codec;
      }
    }
    return total;
  });
}

/** Waits until at least `frames` more pictures were decoded and sound was heard (unless `silent`). Throws after `timeoutMs`. */
export async function playsOn(page: Page, { frames = 20, silent = false, timeoutMs = 20_000 } = {}): Promise<Received> {
  const before = await received(page);
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const now = await received(page);
    // A connection rebuilt in between starts to count at zero again.
    const more = now.frames >= before.frames ? now.frames - before.frames : now.frames;
    const heard = silent || now.energy > before.energy || (now.frames < before.frames && now.energy > 0);
    if (more >= frames && heard) return now;
    if (Date.now() > deadline)
      throw new Error(`no picture or sound: ${more} frames more, energy ${before.energy} → ${now.energy}`);
    await nextSecond(page);
  }
}

function nextSecond(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
}
