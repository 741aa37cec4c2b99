import { say } from '../../say.ts';
import { onPath } from '../../onPath.ts';
import type { InstallContext } from '../InstallContext.ts';
import { chromiumNeed, ensureTool, findTool } from './ensureTool.ts';
import { installPackages } from './installPackages.ts';

/** The browser's path; brings fonts for Chinese text with it where apt can. */
export async function ensureChromium(context: InstallContext): Promise<string> {
  const isThere = findTool(chromiumNeed) !== undefined;
  if (!isThere) await installPackages(context, [...chromiumNeed.packages, 'fonts-noto-cjk']);
  const chromium = await ensureTool(context, chromiumNeed);
  if (isThere && !(await hasChineseFont(context))) await installPackages(context, ['fonts-noto-cjk']);
  return chromium;
}

async function hasChineseFont({ family, signal, note }: InstallContext): Promise<boolean> {
  if (!onPath('fc-list')) return true;
  const fonts = await family.run({ name: 'fc-list', command: 'fc-list', args: [':lang=zh-cn', 'family'] }, signal);
  if (fonts.output.trim() === '') note(say('安装中文字体', 'fonts for Chinese'));
  return fonts.output.trim() !== '';
}
