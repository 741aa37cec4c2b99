import { useCallback, useState } from 'react';
import { z } from 'zod';

const Off = z.object({ camera: z.boolean(), microphone: z.boolean() });
/** What I have switched off myself. */
export type Off = z.infer<typeof Off>;

/** Kept for the visit: whoever muted and reloads comes back muted. */
export function useOffSwitches(eventId: string): [Off, (device: keyof Off) => void] {
  const place = `studio.off.${eventId}`;
  const [off, setOff] = useState(() => read(place));
  const toggle = useCallback(
    (device: keyof Off) =>
      setOff((before) => {
        const after = { ...before, [device]: !before[device] };
        keep(place, after);
        return after;
      }),
    [place],
  );
  return [off, toggle];
}

function read(place: string): Off {
  try {
    return Off.parse(JSON.parse(sessionStorage.getItem(place) ?? ''));
  } catch {
    return { camera: false, microphone: false };
  }
}

function keep(place: string, off: Off): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(off));
  } catch {
    // Storage may be forbidden: the choice lasts as long as the page.
  }
}
