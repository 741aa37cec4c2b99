import type { Chosen } from './keptChoice.ts';
import type { DeviceChoice, Devices } from './types.ts';

/** Any form of MediaDeviceInfo. */
interface Listed {
  readonly deviceId: string;
  readonly kind: string;
  readonly label: string;
}

/** The devices by kind. Those without an id (before permission) and the system's aliases stay out. */
export function devicesOf(listed: readonly Listed[]): Pick<Devices, 'cameras' | 'microphones' | 'speakers'> {
  const named = listed.filter(({ deviceId }) => !['', 'default', 'communications'].includes(deviceId));
  const of = (kind: string): DeviceChoice[] =>
    named.filter((device) => device.kind === kind).map(({ deviceId, label }) => ({ deviceId, label }));
  return { cameras: of('videoinput'), microphones: of('audioinput'), speakers: of('audiooutput') };
}

/** What is chosen and still plugged in; '' where it is not. Before the first listing all is believed. */
export function presentChoice(chosen: Chosen, devices: ReturnType<typeof devicesOf>): Chosen {
  const kept = (id: string, among: readonly DeviceChoice[]): string =>
    among.length === 0 || among.some(({ deviceId }) => deviceId === id) ? id : '';
  return {
    camera: kept(chosen.camera, devices.cameras),
    microphone: kept(chosen.microphone, devices.microphones),
    speaker: kept(chosen.speaker, devices.speakers),
  };
}
