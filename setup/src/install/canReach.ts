/** Whether a server answers at all within the time, whatever its status. */
export async function canReach(url: string, timeoutMs = 4000): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(timeoutMs) });
    return true;
  } catch {
    return false;
  }
}
