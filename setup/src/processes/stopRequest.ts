import process from 'node:process';

/** Aborted by the first Ctrl-C, SIGTERM, SIGHUP, or when the bootstrap that started us is gone. */
export function stopRequest(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new Error('stopped'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  process.channel?.unref();
  return controller.signal;
}
