import { freeUdpPorts } from './freeUdpPorts.ts';
import { PictureFeed } from './PictureFeed.ts';
import { Reports } from './Reports.ts';
import type { RunOptions } from './Run.ts';
import { SoundFeed } from './sound/SoundFeed.ts';
import { steadyMs } from './steadyMs.ts';

/** All that goes to one ffmpeg. */
export interface Feeds {
  readonly pictures: readonly PictureFeed[];
  readonly sound: SoundFeed;
  readonly reports: Reports;
  /** From the steady clock to the epoch, in ms. */
  readonly toEpoch: number;
  close(): void;
}

/** Pictures stand still; the sound runs. Throws when the router or the picture is gone. */
export async function openFeeds({ router, picture, layers, microphones }: RunOptions): Promise<Feeds> {
  const [soundPort = 0, ...ports] = await freeUdpPorts(layers.length + 1);
  const toEpoch = Date.now() - steadyMs();
  const reports = await Reports.open(toEpoch);
  const opened: { close(): void }[] = [reports];
  const close = (): void => {
    for (const one of opened) one.close();
  };
  try {
    const pictures: PictureFeed[] = [];
    for (const [at, layer] of layers.entries()) {
      const { producer } = picture;
      const feed = await PictureFeed.open({ router, producer, layer, port: ports[at] ?? 0, rtcpPort: reports.port });
      opened.push(feed);
      pictures.push(feed);
    }
    const sound = await SoundFeed.open(router, soundPort, toEpoch);
    opened.push(sound);
    sound.listenTo(microphones);
    return { pictures, sound, reports, toEpoch, close };
  } catch (error) {
    close();
    throw error;
  }
}
