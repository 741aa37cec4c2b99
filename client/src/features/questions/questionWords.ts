import type { PublicQuestion } from '@jingqi/contract';

/** Who asked, as other viewers may read it: masked name and enterprise. */
export function askerWords(
  { anonymous, askerName, enterprise }: PublicQuestion,
  words: { anonymous: string; unnamed: string },
): string {
  if (anonymous) return words.anonymous;
  return [askerName === '' ? words.unnamed : askerName, enterprise].filter(Boolean).join(' · ');
}

/** Why a text cannot be a question yet; null when it can. */
export function textProblem(text: string): 'tooShort' | 'tooLong' | null {
  const { length } = text.trim();
  if (length < 2) return 'tooShort';
  return length > 500 ? 'tooLong' : null;
}
