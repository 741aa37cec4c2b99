import { isApiError } from '../../api/ApiError.ts';
import { errorWords } from '../../api/errorWords.ts';
import type { Language } from '../../i18n/language.ts';

/** The error's sentence, with how long to wait where the server said so. */
export function waitWords(error: unknown, language: Language, wait: (seconds: number) => string): string {
  const words = errorWords(error, language);
  const retryAfterMs = isApiError(error) ? error.details.retryAfterMs : undefined;
  if (retryAfterMs === undefined || !isApiError(error, 'TOO_MANY_REQUESTS')) return words;
  return `${words}${language === 'zh' ? '。' : '. '}${wait(Math.ceil(retryAfterMs / 1_000))}`;
}
