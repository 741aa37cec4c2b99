import process from 'node:process';

/** Sends a signal to a process (positive id) or to a group (negative id); false when it is gone. */
export function signalTo(id: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(id, signal);
    return true;
  } catch {
    return false;
  }
}
