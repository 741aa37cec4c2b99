import process from 'node:process';

const setting =
  process.env['JINGQI_LANG'] || process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';

/** The sentence in the language of the terminal (JINGQI_LANG, then the locale). */
export function say(zh: string, en: string): string {
  return setting.toLowerCase().startsWith('zh') ? zh : en;
}
