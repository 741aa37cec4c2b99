import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { readConsoleTheme } from './consoleTheme.ts';
import { styleNonce } from './styleNonce.ts';

// antd parts two Chinese characters by a blank otherwise.
const noSpace = { autoInsertSpace: false };
const csp = { nonce: styleNonce };

/** antd in our colours and language; follows the look of the page. */
export function ConsoleTheme({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const [config, setConfig] = useState(readConsoleTheme);
  useEffect(() => {
    const renew = (): void => setConfig(readConsoleTheme());
    const system = matchMedia('(prefers-color-scheme: dark)');
    const chosen = new MutationObserver(renew);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    system.addEventListener('change', renew);
    return () => {
      chosen.disconnect();
      system.removeEventListener('change', renew);
    };
  }, []);
  return (
    <ConfigProvider theme={config} locale={language === 'zh' ? zhCN : enUS} button={noSpace} csp={csp}>
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
