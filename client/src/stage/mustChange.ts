import type { PictureCodec } from '@jingqi/contract';

type Codecs = readonly { readonly mimeType: string }[] | undefined;

/**
 * Whether a picture that is sent has to be coded anew: only where H264 is wanted, is not sent and can be. Back to VP8 is
 * not worth the break in the picture.
 */
export function mustChange(sent: Codecs, wanted: PictureCodec, able: Codecs): boolean {
  return wanted === 'H264' && !hasH264(sent) && hasH264(able);
}

function hasH264(codecs: Codecs): boolean {
  return codecs?.some(({ mimeType }) => mimeType.toLowerCase() === 'video/h264') ?? false;
}
