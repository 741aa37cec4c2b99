import { uploads } from '@jingqi/contract';

export const coverTypes = ['image/jpeg', 'image/png', 'image/webp'];

/** Why a file cannot be a cover; null when it can. The server looks at the bytes again. */
export function coverProblem(file: { type: string; size: number }): 'wrongType' | 'tooLarge' | null {
  if (!coverTypes.includes(file.type)) return 'wrongType';
  return file.size > uploads.uploadCover.maxBytes ? 'tooLarge' : null;
}
