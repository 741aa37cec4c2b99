import type { ProductSocket, SocketDoor } from './connection.ts';
import { lookAgain } from './membership.ts';

/** A connection's session and memberships are at most so old, in ms, even when every signal was lost. */
const trustedMs = 60_000;
const tickMs = 5_000;

/** Looks again, one after the other, at connections that have not been looked at for a while. Returns its stop. */
export function startRecheck(door: SocketDoor): () => void {
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    void recheck(door)
      .catch((error: unknown) => door.platform.logger.warn({ err: error }, 'sessions not looked at'))
      .finally(() => (isRunning = false));
  }, tickMs);
  return () => clearInterval(timer);
}

async function recheck(door: SocketDoor): Promise<void> {
  const since = Date.now() - trustedMs;
  for (const plain of door.io.of('/').sockets.values()) {
    const socket = plain as ProductSocket;
    if (socket.data.lookedAt < since) await lookAgain(door, socket);
  }
}
