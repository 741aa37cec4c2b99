import { existsSync } from 'node:fs';
import { DomainError } from '@jingqi/contract';

/** A font with Chinese letters; `family`: which of a collection's. */
interface Font {
  path: string;
  family?: string;
}

/** Noto Sans CJK where distributions put it, PingFang's neighbour on macOS. Fonts in npm packages weigh 60 MB and more, so none is. */
const places: readonly Font[] = [
  { path: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', family: 'NotoSansCJKsc-Regular' },
  { path: '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc', family: 'NotoSansCJKsc-Regular' },
  { path: '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc', family: 'NotoSansCJKsc-Regular' },
  { path: '/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc', family: 'NotoSansCJKsc-Regular' },
  { path: '/Library/Fonts/Arial Unicode.ttf' },
  { path: '/System/Library/Fonts/Supplemental/Arial Unicode.ttf' },
];

/** Throws UNAVAILABLE where no such font is installed; the workbook can still be had. */
export function reportFont(): Font {
  const font = places.find(({ path }) => existsSync(path));
  if (!font) throw new DomainError('UNAVAILABLE');
  return font;
}
