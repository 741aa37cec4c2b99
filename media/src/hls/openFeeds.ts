import { PictureFeed } from './PictureFeed.ts';
import { Reports } from './Reports.ts';
import type { RunOptions } from './Run.ts';
import { SoundFeed } from './sound/SoundFeed.ts';
import { steadyMs } from './steadyMs.ts';
import { giveBackUdpPorts, takeUdpPorts } from './udpPorts.ts';

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
  const taken = await takeUdpPorts(layers.length + 1);
  const [soundPort = 0, ...ports] = taken;
  const toEpoch = Date.now() - steadyMs();
  const opened: { close(): void }[] = [{ close: () => giveBackUdpPorts(taken) }];
  const close = (): void => {
    for (const one of opened) one.close();
  };
  try {
    const reports = await Reports.open(toEpoch);
    opened.push(reports);
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
