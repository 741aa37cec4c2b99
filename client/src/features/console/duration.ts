import type { Language } from '../../i18n/language.ts';

const words = {
  zh: { day: ' 天 ', hour: ' 小时 ', minute: ' 分钟', second: ' 秒' },
  en: { day: ' d ', hour: ' h ', minute: ' min', second: ' s' },
} as const;

/** A length of time in words, to the minute (below one minute to the second): “1 小时 20 分钟”. */
export function durationWords(ms: number, language: Language): string {
  const word = words[language];
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds}${word.second}`;
  const minutes = Math.floor(seconds / 60);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor(minutes / 60) % 24;
  if (days > 0) return `${days}${word.day}${hours > 0 ? `${hours}${word.hour}` : ''}`.trim();
  if (hours > 0) return `${hours}${word.hour}${minutes % 60 > 0 ? `${minutes % 60}${word.minute}` : ''}`.trim();
  return `${minutes}${word.minute}`;
}

/** A length of time as 4:05 or 1:04:05, without sign. */
export function clockWords(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
