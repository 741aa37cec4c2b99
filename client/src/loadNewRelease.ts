const againAfterMs = 10_000;
const installMs = 5_000;

/**
 * A script this page wanted is gone: a new release has replaced it. The page is loaded anew, never round and round, and
 * only when the new shell is in place, or the old one would ask for the same script again.
 */
export async function loadNewRelease(): Promise<void> {
  const last = Number(sessionStorage.getItem('reloaded-at') ?? 0);
  if (!navigator.onLine || Date.now() - last < againAfterMs) return;
  sessionStorage.setItem('reloaded-at', String(Date.now()));
  await newShell().catch(() => undefined);
  location.reload();
}

async function newShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update();
  const worker = registration?.installing ?? registration?.waiting;
  if (worker) await Promise.race([activated(worker), elapsed(installMs)]);
}

function activated(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

function elapsed(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
