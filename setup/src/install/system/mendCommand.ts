import { onPath } from '../../onPath.ts';
import { installCommand, type Installer, type Tool } from './systemTools.ts';

const installers: readonly Installer[] = ['apt-get', 'dnf', 'brew', 'apk', 'pacman', 'zypper'];
const settings: Readonly<Record<Tool, string>> = {
  redis: 'docker run -d -p 6379:6379 redis:7 && REDIS_URL=redis://127.0.0.1:6379 npm start',
  ffmpeg: 'FFMPEG_BIN=/path/to/ffmpeg npm start',
  chromium: 'CHROMIUM_BIN=/path/to/chromium npm test',
  fonts: 'fc-list :lang=zh',
  compiler: 'MEDIASOUP_WORKER_BIN=/path/to/mediasoup-worker npm start',
  mongodb:
    'docker run -d --name jingqi-mongo -p 27017:27017 mongo:8 --replSet rs0 && sleep 5 && ' +
    'docker exec jingqi-mongo mongosh --eval "rs.initiate()" && ' +
    'MONGODB_URI="mongodb://127.0.0.1:27017/jingqi?directConnection=true" npm start',
};

/** The exact command for this system that provides the tool. */
export function mendCommand(tool: Tool): string {
  const installer = installers.find((name) => onPath(name));
  if (tool === 'mongodb') {
    return installer === 'brew' ? 'brew tap mongodb/brew && brew install mongodb-community' : settings.mongodb;
  }
  return installer ? installCommand(installer, tool) : settings[tool];
}
