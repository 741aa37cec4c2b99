import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { VideoCodec } from '../../../stage/index.ts';

export const codecs = ['auto', 'VP8', 'H264'] as const satisfies readonly VideoCodec[];

/** The coding asked for in the address (`?codec=h264`), so that it survives a reload and tests can choose it. */
export function useCodec(): [VideoCodec, (codec: VideoCodec) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('codec')?.toUpperCase();
  const codec = codecs.find((known) => known === asked) ?? 'auto';
  const choose = useCallback(
    (next: VideoCodec) => setParams((before) => withCodec(before, next), { replace: true }),
    [setParams],
  );
  return [codec, choose];
}

function withCodec(before: URLSearchParams, codec: VideoCodec): URLSearchParams {
  const params = new URLSearchParams(before);
  if (codec === 'auto') params.delete('codec');
  else params.set('codec', codec.toLowerCase());
  return params;
}
