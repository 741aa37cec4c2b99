import { segmentSeconds } from '@jingqi/contract';
import type { Placed } from './placeSegments.ts';
import type { StageFiles } from './stageFiles.ts';

/** So many segments are measured at most, spread over all of them: the length of a file is asked of a disk or a store. */
const most = 300;

/** Peak and average rate of a rendition, in bits a second, by the lengths of its files. 0 where there is none. */
export async function measure(
  files: Pick<StageFiles, 'size'>,
  placed: readonly Placed[],
): Promise<{ peak: number; average: number }> {
  const segments = placed.filter(({ isGap }) => !isGap);
  const step = Math.max(1, segments.length / most);
  const chosen = Array.from({ length: Math.min(most, segments.length) }, (_, at) => segments[Math.floor(at * step)]);
  const rates = await Promise.all(
    chosen.map(async (segment) => {
      const bits = 8 * ((segment && (await files.size(segment.file))) ?? 0);
      return { bits, seconds: segment?.seconds ?? 0 };
    }),
  );
  const known = rates.filter(({ bits }) => bits > 0);
  const [bits, seconds] = [sum(known.map((rate) => rate.bits)), sum(known.map((rate) => rate.seconds))];
  const average = seconds === 0 ? 0 : bits / seconds;
  // RFC 8216 §4.1: a peak is that of half a target duration at least; the last segment of a run may be much shorter.
  const long = known.filter((rate) => rate.seconds >= segmentSeconds / 2);
  return { peak: Math.max(average, ...long.map((rate) => rate.bits / rate.seconds)), average };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
