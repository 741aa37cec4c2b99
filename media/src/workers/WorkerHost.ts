import type { types } from 'mediasoup';

/** A mediasoup worker with its port. A killed worker is replaced by a new host at the same `index`. */
export interface WorkerHost {
  readonly index: number;
  readonly pid: number;
  readonly worker: types.Worker;
  readonly webRtcServer: types.WebRtcServer;
  /** What it carries now, kept by the stages. */
  readonly load: { routers: number; consumers: number };
}
