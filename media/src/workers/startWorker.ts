import { createWorker } from 'mediasoup';
import type { Config } from '../config.ts';
import type { WorkerHost } from './WorkerHost.ts';

/** A worker that listens on RTC_PORT + index, UDP and TCP. Throws when the port is taken or the program is missing. */
export async function startWorker(config: Config, index: number): Promise<WorkerHost> {
  const worker = await createWorker({
    logLevel: 'warn',
    ...(config.MEDIASOUP_WORKER_BIN ? { workerBin: config.MEDIASOUP_WORKER_BIN } : {}),
  });
  const listen = {
    ip: config.RTC_LISTEN_IP,
    port: config.RTC_PORT + index,
    ...(config.RTC_ANNOUNCED_ADDRESS ? { announcedAddress: config.RTC_ANNOUNCED_ADDRESS } : {}),
  };
  try {
    const webRtcServer = await worker.createWebRtcServer({
      listenInfos: [
        { protocol: 'udp', ...listen },
        { protocol: 'tcp', ...listen },
      ],
    });
    return { index, pid: worker.pid, worker, webRtcServer, load: { routers: 0, consumers: 0 } };
  } catch (error) {
    worker.close();
    throw error;
  }
}
