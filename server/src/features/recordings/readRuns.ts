import { hlsFiles, HlsRun, type Rendition } from '@jingqi/contract';
import { readList, type SegmentList } from './readList.ts';
import type { StageFiles } from './stageFiles.ts';

/** A run with what it has written so far. A rendition it does not carry, or has not begun, has no list. */
export interface Run extends HlsRun {
  lists: Partial<Record<Rendition, SegmentList>>;
}

const described = /^([1-9]\d{0,5})\.json$/u;

/** The runs of a stage in their order; one without its description or without a whole segment is skipped. */
export async function readRuns(files: StageFiles): Promise<Run[]> {
  const numbers = (await files.names())
    .flatMap((name) => described.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
  const runs = await Promise.all(numbers.map((number) => readRun(files, number)));
  return runs.filter((run): run is Run => run !== null && hasBegun(run));
}

async function readRun(files: StageFiles, number: number): Promise<Run | null> {
  const description = HlsRun.safeParse(json(await files.read(hlsFiles.run(number))));
  if (!description.success || description.data.run !== number) return null;
  const lists: Run['lists'] = {};
  for (const rendition of [...description.data.layers, 'sound'] as const) {
    const text = await files.read(hlsFiles.list(number, rendition));
    if (text) lists[rendition] = readList(text.toString('utf8'), number, rendition);
  }
  return { ...description.data, lists };
}

function hasBegun({ layers, lists }: Run): boolean {
  return layers.some((layer) => (lists[layer]?.segments.length ?? 0) > 0);
}

function json(file: Buffer | null): unknown {
  try {
    return JSON.parse(file?.toString('utf8') ?? '');
  } catch {
    return null;
  }
}
