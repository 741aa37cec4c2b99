// Runs on any Node that can read it (20 and later is served), without packages: finds or fetches
// the Node the project is written for and hands over to setup/src/main.ts.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { copyFileSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = process.env.JINGQI_CACHE || join(homedir(), '.cache', 'jingqi-live');
const isChinese = /^zh/i.test(
  process.env.JINGQI_LANG || process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '',
);
const say = (zh, en) => (isChinese ? zh : en);
const major = (version) => Number(version.replace(/^v/, '').split('.')[0]);

function fail(what, mend) {
  console.error(`\n✗ ${what}\n  ${say('解决办法：', 'Mend it with: ')}${mend}`);
  process.exit(1);
}

function versionOf(bin) {
  const { stdout } = spawnSync(bin, ['--version'], { encoding: 'utf8' });
  return (stdout || '').trim().replace(/^v/, '');
}

function lockedVersion() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return lock.packages['node_modules/node'].version;
}

/** Node of the locked version as a plain file of the cache, so that npm may replace node_modules. */
function ensureNode() {
  const version = lockedVersion();
  const isOurs = realpathSync(process.execPath).startsWith(join(root, 'node_modules'));
  if (major(process.version) >= major(version) && !isOurs) return process.execPath;
  const kept = join(cache, `node-${version}`);
  const bin = join(kept, 'bin', 'node');
  if (existsSync(bin)) return bin;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'making-'));
  try {
    const installed = join(root, 'node_modules', 'node', 'bin', 'node');
    const source = versionOf(installed) === version ? installed : fetchNode(version, folder);
    mkdirSync(join(folder, 'kept', 'bin'), { recursive: true });
    place(realpathSync(source), join(folder, 'kept', 'bin', 'node'));
    if (!existsSync(bin)) renameSync(join(folder, 'kept'), kept);
    return bin;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fetchNode(version, folder) {
  const began = Date.now();
  console.log(say(`  ▸ 取得 Node ${version}（约 6 秒）`, `  ▸ fetching Node ${version} (about 6 s)`));
  const manifest = { private: true, allowScripts: { node: true } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const args = ['install', `node@${version}`, '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  const bin = join(folder, 'node_modules', 'node', 'bin', 'node');
  if (status !== 0 || versionOf(bin) !== version) {
    const isFull = /ENOSPC/.test(`${stdout}${stderr}`);
    rmSync(folder, { recursive: true, force: true });
    if (isFull)
      fail(
        say(`${cache} 所在磁盘已满。`, `The disk of ${cache} is full.`),
        'JINGQI_CACHE=/path/on/another/disk npm start',
      );
    fail(
      say(`无法用 npm 取得 Node ${version}。`, `npm could not fetch Node ${version}.`),
      `npm install --global node@${version}   # ${say('镜像', 'mirror')}: npm config set registry https://…`,
    );
  }
  console.log(`  ✓ Node ${version} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return bin;
}

function place(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Our parent and, where the system tells (npm puts a shell between), its parent. */
function ancestors() {
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, 'utf8');
    return `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(status)[1]}`;
  } catch {
    return String(process.ppid);
  }
}

function handOver(node) {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH || ''}` };
  const args = [join(root, 'setup', 'src', 'main.ts'), ...process.argv.slice(2)];
  const child = spawn(node, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm killed with −9 cannot tell us: other ancestors do.
  const parents = ancestors();
  const watch = () => ancestors() !== parents && child.kill('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref();
  child.on('error', (error) => fail(error.message, 'npm start'));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

if (platform() === 'win32')
  fail(say('Windows 上请在 WSL 里运行。', 'On Windows this runs inside WSL.'), 'wsl --install');
if (major(process.version) < 20)
  fail(
    say(
      `需要 Node 20 或更新版本，现在是 ${process.version}。`,
      `Node 20 or newer is needed, this is ${process.version}.`,
    ),
    'npx --yes node@26 setup/bootstrap.js start',
  );
try {
  handOver(ensureNode());
} catch (error) {
  if (error.code !== 'ENOSPC' && error.code !== 'EACCES') throw error;
  fail(
    say(`无法写入 ${cache}：${error.code}。`, `${cache} cannot be written: ${error.code}.`),
    'JINGQI_CACHE=/path/on/another/disk npm start',
  );
}
