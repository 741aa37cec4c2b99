import { useEffect } from 'react';
import { expectHls } from '../../hls/index.ts';
import type { Stage } from '../../stage/index.ts';
import { isUnreached } from './isUnreached.ts';
import { useLasting } from './useLasting.ts';
import type { Way } from './way/useWay.ts';

/** From when on the other way is made ready; and when it is taken: together with its start within 5 s; in ms. */
const prepareMs = 1_500;
const giveUpMs = 4_000;
/** Streams that came lately are given this long for their first picture, in ms. */
const firstMs = 3_000;

/** Where nothing comes in real time, HLS by itself. `hasPicture`: a first picture was shown. */
export function useFallBack(stage: Stage, way: Way, hasPicture: boolean): void {
  const { fallBack, address } = way;
  const canFall = address !== null;
  const isWithout = isUnreached(stage, hasPicture);
  const isDue = useLasting(canFall, giveUpMs);
  const isLong = useLasting(isWithout, firstMs);
  const isSoon = useLasting(isWithout && canFall, prepareMs);
  const isUnsupported = stage.state === 'failed' && stage.reason === 'unsupported';
  useEffect(() => {
    if (isSoon) expectHls();
  }, [isSoon]);
  useEffect(() => {
    if (isUnsupported) fallBack('unsupported');
    else if (isDue && isLong) fallBack('blocked');
  }, [isDue, isLong, isUnsupported, fallBack]);
}
