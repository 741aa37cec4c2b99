import { onPath } from '../../onPath.ts';
import { installCommand, type Installer, type Tool } from './systemTools.ts';

const installers: readonly Installer[] = ['apt-get', 'dnf', 'brew', 'apk', 'pacman', 'zypper'];
const settings: Readonly<Record<Tool, string>> = {
  redis: 'REDIS_URL=redis://127.0.0.1:6379 npm start',
  ffmpeg: 'FFMPEG_BIN=/path/to/ffmpeg npm start',
  chromium: 'CHROMIUM_BIN=/path/to/chromium npm test',
  fonts: 'fc-list :lang=zh',
  compiler: 'MEDIASOUP_WORKER_BIN=/path/to/mediasoup-worker npm start',
  mongodb: 'MONGODB_URI="mongodb://127.0.0.1:27017/jingqi?replicaSet=rs0" npm start',
};

/** The exact command for this system that provides the tool. */
export function mendCommand(tool: Tool): string {
  const installer = installers.find((name) => onPath(name));
  if (tool === 'mongodb') {
    return installer === 'brew' ? 'brew tap mongodb/brew && brew install mongodb-community' : settings.mongodb;
  }
  return installer ? installCommand(installer, tool) : settings[tool];
}
