import { theme, type ThemeConfig } from 'antd';

type Css = (name: string) => string;

/** Our tokens as antd wants them, read from the page so that there is one source of colours. */
export function readConsoleTheme(): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const css: Css = (name) => style.getPropertyValue(name).trim();
  const isDark = style.colorScheme === 'dark';
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: css('--primary'),
      colorInfo: css('--primary'),
      colorError: css('--live'),
      colorSuccess: css('--success'),
      colorWarning: css('--warning'),
      colorLink: css('--primary-ink'),
      ...noticeColours(css),
      colorText: css('--text'),
      colorTextHeading: css('--text'),
      colorTextSecondary: css('--muted'),
      colorTextDescription: css('--muted'),
      colorTextPlaceholder: css('--muted'),
      colorErrorText: css('--live-ink'),
      colorBgContainer: css('--card'),
      colorBgElevated: css('--card'),
      colorBgLayout: css('--page'),
      colorBorder: css('--control-line'),
      colorBorderSecondary: css('--line'),
      fontFamily: css('--font'),
      fontSize: 14,
      controlHeight: 36,
      borderRadius: 8,
      borderRadiusLG: 12,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    components: componentsOf(css),
  };
}

/** Made from our dark blue and red, antd's own grounds of notices are grey. */
function noticeColours(css: Css) {
  const line = css('--line');
  return {
    colorInfoBg: css('--primary-soft'),
    colorInfoBorder: line,
    colorSuccessBg: css('--success-soft'),
    colorSuccessBorder: line,
    colorWarningBg: css('--warning-soft'),
    colorWarningBorder: line,
    colorErrorBg: css('--live-soft'),
    colorErrorBorder: line,
  };
}

function componentsOf(css: Css): NonNullable<ThemeConfig['components']> {
  return {
    Form: { itemMarginBottom: 16, labelColor: css('--text') },
    // The colour of buttons is too dark for words on dark ground.
    Tabs: {
      itemSelectedColor: css('--primary-ink'),
      itemHoverColor: css('--primary-ink'),
      itemActiveColor: css('--primary-ink'),
      inkBarColor: css('--primary-ink'),
    },
    Table: { headerBg: css('--sunken'), headerColor: css('--muted'), cellPaddingBlock: 12 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
  };
}
