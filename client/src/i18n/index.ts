import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './attendee/en.ts';
import { zh } from './attendee/zh.ts';
import { isLanguage, languages, type Language } from './language.ts';

const storageKey = 'language';

export const i18n: I18n = createInstance();

void i18n.use(initReactI18next).init({
  resources: { zh: { attendee: zh }, en: { attendee: en } },
  lng: readLanguage(),
  fallbackLng: 'zh',
  supportedLngs: languages,
  defaultNS: 'attendee',
  initAsync: false,
  interpolation: { escapeValue: false },
});
markDocument(currentLanguage());
i18n.on('languageChanged', () => markDocument(currentLanguage()));

/** The language on the screen now. */
export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : 'zh';
}

/** Changes the language and remembers it in this browser. */
export async function setLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Private mode: the choice lasts as long as the page.
  }
  await i18n.changeLanguage(language);
}

function readLanguage(): Language {
  try {
    const kept = localStorage.getItem(storageKey);
    return isLanguage(kept) ? kept : 'zh';
  } catch {
    return 'zh';
  }
}

function markDocument(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
