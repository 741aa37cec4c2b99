export type PictureWord = 'smooth' | 'choppy' | 'still' | 'paused' | 'none';

/** Frames a second from which a camera looks smooth. */
const smoothRate = 12;

/** How a camera looks here, from the frames that were really drawn. `rate` null: not measured yet. */
export function pictureWord(picture: { paused: boolean } | null, rate: number | null): PictureWord {
  if (!picture) return 'none';
  if (picture.paused) return 'paused';
  if (rate === null || rate >= smoothRate) return 'smooth';
  return rate > 0 ? 'choppy' : 'still';
}
