import type { Engine, EngineOptions } from './Engine.ts';
import { loadHls } from './loadHls.ts';
import { mseEngine } from './mseEngine.ts';
import { isNative, nativeEngine } from './nativeEngine.ts';

/** The way this browser plays HLS: by itself in Safari, else by the library. null where there is none. Throws when the library cannot be fetched. */
export async function openEngine(options: EngineOptions): Promise<Engine | null> {
  if (isNative(options.video)) return nativeEngine(options);
  const Library = await loadHls();
  return Library.isSupported() ? mseEngine(Library, options) : null;
}
