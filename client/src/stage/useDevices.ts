import { useCallback, useEffect, useMemo, useState } from 'react';
import { devicesOf, presentChoice } from './devicesOf.ts';
import { keepChoice, readChoice } from './keptChoice.ts';
import type { Devices } from './types.ts';

type Permission = Devices['permission'];
const unknown: Permission = { camera: 'unknown', microphone: 'unknown' };

/** Cameras, microphones and speakers as they come and go, with what was chosen here last time. */
export function useDevices(): Devices {
  const [listed, setListed] = useState(() => devicesOf([]));
  const [permission, setPermission] = useState(unknown);
  const [chosen, setChosen] = useState(readChoice);
  useEffect(() => watchDevices(setListed, setPermission), []);
  const choose = useCallback<Devices['choose']>((kind, deviceId) => {
    setChosen((before) => {
      const after = { ...before, [kind]: deviceId };
      keepChoice(after);
      return after;
    });
  }, []);
  return useMemo(
    () => ({ ...listed, chosen: presentChoice(chosen, listed), choose, permission }),
    [listed, chosen, choose, permission],
  );
}

function watchDevices(
  onList: (devices: ReturnType<typeof devicesOf>) => void,
  onPermission: (permission: Permission) => void,
): () => void {
  const media: MediaDevices | undefined = navigator.mediaDevices;
  if (!media) return () => undefined;
  const over = new AbortController();
  const listNow = async (): Promise<void> => {
    const devices = await media.enumerateDevices();
    if (!over.signal.aborted) onList(devicesOf(devices));
  };
  const list = (): void => void listNow();
  media.addEventListener('devicechange', list, { signal: over.signal });
  list();
  void watchPermissions((permission) => {
    onPermission(permission);
    list();
  }, over.signal);
  return () => over.abort();
}

/** Labels appear with the permission, so its change is a reason to list again. Some browsers do not tell: unknown. */
async function watchPermissions(tell: (permission: Permission) => void, over: AbortSignal): Promise<void> {
  const [camera, microphone] = await Promise.all([statusOf('camera'), statusOf('microphone')]);
  const say = (): void => {
    if (!over.aborted) tell({ camera: camera?.state ?? 'unknown', microphone: microphone?.state ?? 'unknown' });
  };
  for (const status of [camera, microphone]) status?.addEventListener('change', say, { signal: over });
  say();
}

async function statusOf(name: 'camera' | 'microphone'): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({ name });
  } catch {
    // Not asked for by this name, or not at all: older phones have no `permissions`.
    return null;
  }
}
