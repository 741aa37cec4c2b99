import { useEffect } from 'react';
import { expectHls } from '../../hls/index.ts';
import type { Stage } from '../../stage/index.ts';
import { isDenied, isUnreached } from './isUnreached.ts';
import { useLasting } from './useLasting.ts';
import type { Way } from './way/useWay.ts';

/** From when on the other way is made ready; and when it is taken: together with its start within 5 s; in ms. */
const prepareMs = 1_500;
const giveUpMs = 4_000;
/** Streams that came lately are given this long for their first picture, in ms. */
const firstMs = 3_000;
/** What is published is given this long to be received at all, in ms: a node that is asked by a whole audience at once is slow, not out of reach. */
const owedMs = 8_000;

/** Where nothing comes in real time, HLS by itself. `hasPicture`: a first picture was shown. */
export function useFallBack(stage: Stage, way: Way, hasPicture: boolean): void {
  const { fallBack, address } = way;
  const canFall = address !== null;
  const isWithout = isUnreached(stage, hasPicture);
  const isDue = useLasting(canFall, giveUpMs);
  const isLong = useLasting(isWithout, firstMs);
  const isOwed = useLasting(canFall && isDenied(stage, hasPicture), owedMs);
  const isSoon = useLasting(isWithout && canFall, prepareMs);
  const isUnsupported = stage.state === 'failed' && stage.reason === 'unsupported';
  useEffect(() => {
    if (isSoon) expectHls();
  }, [isSoon]);
  useEffect(() => {
    if (isUnsupported) fallBack('unsupported');
    else if ((isDue && isLong) || isOwed) fallBack('blocked');
  }, [isDue, isLong, isOwed, isUnsupported, fallBack]);
}
