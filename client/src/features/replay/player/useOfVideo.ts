import { useCallback, useSyncExternalStore } from 'react';

/** What `read` says of an element, renewed with each `event` of it. */
export function useOfVideo<T extends number | boolean>(
  video: HTMLVideoElement | null,
  event: keyof HTMLMediaElementEventMap,
  read: (video: HTMLVideoElement | null) => T,
): T {
  const follow = useCallback(
    (listener: () => void) => {
      video?.addEventListener(event, listener);
      return () => video?.removeEventListener(event, listener);
    },
    [video, event],
  );
  return useSyncExternalStore(follow, () => read(video));
}
