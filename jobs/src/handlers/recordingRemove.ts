import type { Handler } from './index.ts';

/** A recording has been kept long enough. */
export const handle: Handler<'recording-remove'> = () => Promise.resolve();
