import { errorTable } from '@jingqi/contract';
import { en } from '../i18n/attendee/en.ts';
import { zh } from '../i18n/attendee/zh.ts';
import type { Language } from '../i18n/language.ts';
import { ApiError } from './ApiError.ts';

/** The sentence people read about an error: what happened, then what to do. Unknown errors read as INTERNAL. */
export function errorWords(error: unknown, language: Language): string {
  if (error instanceof ApiError && error.code === 'OFFLINE') return { zh, en }[language].common.offlineError;
  const code = error instanceof ApiError && error.code !== 'OFFLINE' ? error.code : 'INTERNAL';
  return errorTable[code][language];
}
