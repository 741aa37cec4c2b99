import type { RtpCapabilities } from '@jingqi/contract';
import type { Device } from 'mediasoup-client/types';

/** This browser has no WebRTC that mediasoup-client knows. */
export class UnsupportedBrowser extends Error {}

const library = () => import('mediasoup-client');

/** Begins to fetch the library, so that it is there when the ticket and the line are. Whether it came shows in `loadDevice`. */
export function expectDevice(): void {
  library().catch(() => undefined);
}

/** The browser's own abilities against the router's; the library is fetched when first needed. Throws UnsupportedBrowser. */
export async function loadDevice(routerRtpCapabilities: RtpCapabilities): Promise<Device> {
  const { Device } = await library();
  try {
    const device = await Device.factory();
    await device.load({ routerRtpCapabilities });
    return device;
  } catch (error) {
    throw new UnsupportedBrowser('no WebRTC', { cause: error });
  }
}
