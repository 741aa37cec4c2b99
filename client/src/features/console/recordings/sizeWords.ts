const units = ['KB', 'MB', 'GB', 'TB'] as const;

/** A size as a disk tells it, in steps of 1024: “1.2 GB”. */
export function sizeWords(bytes: number): string {
  let size = bytes / 1_024;
  let unit = 0;
  // 1023.6 KB would be shown as 1024 KB.
  while (Math.round(size) >= 1_024 && unit < units.length - 1) {
    size /= 1_024;
    unit += 1;
  }
  const digits = size > 0 && size < 10 ? 1 : 0;
  return `${size.toFixed(digits)} ${units[unit]}`;
}
