import process from 'node:process';
import { isExecutable, onPath } from '../../onPath.ts';
import { say } from '../../say.ts';
import { SetupFailure } from '../../SetupFailure.ts';
import type { InstallContext } from '../InstallContext.ts';
import { installPackages } from './installPackages.ts';
import { mendCommand } from './mendCommand.ts';
import type { Tool } from './systemTools.ts';

interface ToolNeed {
  readonly tool: Tool;
  /** Names it may have on PATH, best first. */
  readonly programs: readonly string[];
  readonly packages: readonly string[];
  /** Setting that names the program itself. */
  readonly setting: string;
  readonly places?: readonly string[];
}

export const redisNeed: ToolNeed = {
  tool: 'redis',
  programs: ['redis-server', 'valkey-server'],
  packages: ['redis-server'],
  setting: 'REDIS_SERVER_BIN',
};

export const ffmpegNeed: ToolNeed = {
  tool: 'ffmpeg',
  programs: ['ffmpeg'],
  packages: ['ffmpeg'],
  setting: 'FFMPEG_BIN',
};

export const chromiumNeed: ToolNeed = {
  tool: 'chromium',
  programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  packages: ['chromium'],
  setting: 'CHROMIUM_BIN',
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

/** The program's path without installing anything; a setting that points nowhere is a failure. */
export function findTool(need: ToolNeed): string | undefined {
  const named = process.env[need.setting];
  if (!named) return onPath(...need.programs) ?? need.places?.find((file) => isExecutable(file));
  if (isExecutable(named)) return named;
  throw new SetupFailure(
    say(`${need.setting} 指向的 ${named} 不能执行。`, `${need.setting}=${named} cannot be executed.`),
    `unset ${need.setting} && npm start`,
  );
}

/** The program's path: found, or installed by apt; else one sentence with the exact command. */
export async function ensureTool(context: InstallContext, need: ToolNeed): Promise<string> {
  const found = findTool(need);
  if (found) return found;
  await installPackages(context, need.packages);
  const installed = findTool(need);
  if (installed) return installed;
  throw new SetupFailure(
    say(`缺少 ${need.tool}，此处无法自动安装。`, `${need.tool} is missing and cannot be installed from here.`),
    mendCommand(need.tool),
  );
}
