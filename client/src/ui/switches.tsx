import { Languages, Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLanguage } from '../i18n/index.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { applyTheme, readTheme, themes, type Theme } from './theme.ts';

/** Changes between Chinese and English. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="icon-button icon-button--text"
      aria-label={`${t('language.label')}: ${t('language.switchTo')}`}
      data-testid="language"
      onClick={() => void setLanguage(other)}
    >
      <Languages aria-hidden size={18} />
      <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{t('language.switchTo')}</span>
    </button>
  );
}

const icons = { system: Monitor, light: Sun, dark: Moon };

/** Goes round: as the system, light, dark. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const [theme, setTheme] = useState<Theme>(readTheme);
  const Icon = icons[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  const change = (): void => {
    applyTheme(next);
    setTheme(next);
  };
  const label = `${t('theme.label')}: ${t(`theme.${theme}`)}`;
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} data-testid="theme" onClick={change}>
      <Icon aria-hidden size={18} />
    </button>
  );
}
