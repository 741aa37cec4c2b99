import type { Language } from '../../../i18n/language.ts';

/** An instant to the second, in Asia/Shanghai: an audit log is read by its times. */
export function exactTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(Date.parse(instant));
}
