const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger\//u, 'WeChat'],
  [/DingTalk\//u, 'DingTalk'],
  [/Edg(?:e|A|iOS)?\//u, 'Edge'],
  [/QQBrowser\//u, 'QQ'],
  [/(?:Firefox|FxiOS)\//u, 'Firefox'],
  [/(?:Chrome|CriOS)\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/(?:OpenHarmony|HarmonyOS)/u, 'HarmonyOS'],
  [/(?:iPhone|iPod)/u, 'iPhone'],
  [/iPad/u, 'iPad'],
  [/Android/u, 'Android'],
  [/Windows/u, 'Windows'],
  [/Mac OS X/u, 'macOS'],
  [/Linux/u, 'Linux'],
];

/** A browser's User-Agent in short words: Chrome · Windows. Empty when nothing is known of it. */
export function deviceOf(userAgent: string): string {
  const find = (known: typeof browsers): string => known.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '';
  return [find(browsers), find(systems)].filter(Boolean).join(' · ');
}
