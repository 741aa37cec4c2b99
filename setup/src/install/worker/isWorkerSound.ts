import type { InstallContext } from '../InstallContext.ts';

/** A worker that can run here ends with 41 when it is started without MEDIASOUP_VERSION. */
const withoutParent = 41;

export async function isWorkerSound({ family, signal }: InstallContext, worker: string): Promise<boolean> {
  const spec = { name: 'mediasoup-worker', command: worker, args: [], env: {} };
  return (await family.run(spec, signal)).code === withoutParent;
}
