import type { Language } from '../i18n/language.ts';

const zone = 'Asia/Shanghai';
const locales = { zh: 'zh-CN', en: 'en-GB' } as const;
const zoneNote = { zh: '（北京时间）', en: ' (Beijing time)' } as const;
const dayWords: Record<Language, Record<string, string>> = {
  zh: { '-1': '昨天', '0': '今天', '1': '明天' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
};
const minuteMs = 60_000;
const dayMs = 86_400_000;
// The zone has had no summer time since 1991, so its days can be counted from a fixed offset.
const zoneOffsetMs = 8 * 3_600_000;

function dayNumber(ms: number): number {
  return Math.floor((ms + zoneOffsetMs) / dayMs);
}

/** “今天”, “明天”, or the date, in Asia/Shanghai. The year stands only where it is not this one. */
export function formatDay(instant: string, language: Language, now: number): string {
  const ms = Date.parse(instant);
  const word = dayWords[language][String(dayNumber(ms) - dayNumber(now))];
  if (word !== undefined) return word;
  const sameYear = new Date(ms + zoneOffsetMs).getUTCFullYear() === new Date(now + zoneOffsetMs).getUTCFullYear();
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(ms);
}

/** “19:30” in Asia/Shanghai. */
export function formatClock(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Date.parse(instant));
}

/** “今天 19:30（北京时间）”. */
export function formatInstant(instant: string, language: Language, now: number): string {
  return `${formatDay(instant, language, now)} ${formatClock(instant, language)}${zoneNote[language]}`;
}

/** “今天 19:30–21:00（北京时间）”; both days where they differ. */
export function formatRange(from: string, to: string, language: Language, now: number): string {
  const sameDay = dayNumber(Date.parse(from)) === dayNumber(Date.parse(to));
  const end = sameDay ? formatClock(to, language) : `${formatDay(to, language, now)} ${formatClock(to, language)}`;
  return `${formatDay(from, language, now)} ${formatClock(from, language)}–${end}${zoneNote[language]}`;
}

/** Relative within the last hour (“5 分钟前”), else the instant. */
export function formatAgo(instant: string, language: Language, now: number): string {
  const minutes = Math.floor((now - Date.parse(instant)) / minuteMs);
  if (minutes < 1) return language === 'zh' ? '刚刚' : 'just now';
  if (minutes < 60) return language === 'zh' ? `${minutes} 分钟前` : `${minutes} min ago`;
  return `${formatDay(instant, language, now)} ${formatClock(instant, language)}`;
}

/** Elapsed time as 00:42:10. */
export function formatElapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** Days, hours, minutes and seconds left; zeros once it is over. */
export function remaining(ms: number): { days: number; hours: number; minutes: number; seconds: number } {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor(seconds / 3_600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
}
