import { hlsFiles, segmentSeconds, type HlsRun, type Id } from '@jingqi/contract';
import type { Store } from '../kit/index.ts';

/** The files of a run with nothing to see in them, 10 bytes a segment. `isOver`: ffmpeg ended by itself. */
export async function sketchHlsRun(
  store: Store,
  stageId: Id,
  { segments, isOver = true, ...described }: HlsRun & { segments: number; isOver?: boolean },
): Promise<void> {
  const put = (name: string, text: string): Promise<void> => store.put(stageId, name, Buffer.from(text));
  const { run } = described;
  await put(hlsFiles.run(run), JSON.stringify(described));
  for (const rendition of [...described.layers, 'sound'] as const) {
    const names = Array.from({ length: segments }, (_, n) =>
      hlsFiles.segment(run, rendition, String(n).padStart(5, '0')),
    );
    await put(hlsFiles.init(run, rendition), 'init');
    for (const name of names) await put(name, '0123456789');
    const lines = names.flatMap((name) => [`#EXTINF:${segmentSeconds}.000000,`, name]);
    const list = ['#EXTM3U', '#EXT-X-VERSION:7', `#EXT-X-TARGETDURATION:${segmentSeconds}`, ...lines];
    await put(hlsFiles.list(run, rendition), [...list, ...(isOver ? ['#EXT-X-ENDLIST'] : []), ''].join('\n'));
  }
}
