import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, type Id } from '@jingqi/contract';
import { freePorts } from '@jingqi/setup/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newRecording } from '../features/recordings/beginRecording.ts';
import { Recording } from '../features/recordings/recording.model.ts';
import { publishedEvent, signedIn, startTestApp, type TestApp } from '../testing/index.ts';
import { writeHlsRun } from '../testing/writeHlsRun.ts';

const hasNginx = spawnSync('nginx', ['-v']).status === 0;
const template = new URL('../../../deploy/nginx/live.conf.template', import.meta.url);

let app: TestApp;
let folder: string;
let port: number;
let nginx: ChildProcess;
beforeAll(async () => {
  if (!hasNginx) return;
  folder = await mkdtemp(join(tmpdir(), 'jingqi-nginx-'));
  // Its workers are somebody else.
  await chmod(folder, 0o755);
  // With pages: whatever is no address of anything is answered by one.
  await writeFile(join(folder, 'index.html'), '<html></html>');
  app = await startTestApp({ HLS_FOLDER: join(folder, 'hls'), CLIENT_DIST: folder });
  port = await startNginx();
});
afterAll(async () => {
  if (!hasNginx) return;
  nginx.kill('SIGQUIT');
  await app.stop();
  await rm(folder, { recursive: true });
});

/** The template of production on free ports of this machine. Resolves to the port of the page. */
async function startNginx(): Promise<number> {
  const [http = 0, https = 0, media = 0] = await freePorts(3);
  const pem = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem'), '-subj', '/CN=live.test'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...pem], { stdio: 'ignore' });
  const conf = (await readFile(template, 'utf8'))
    .replaceAll('${DOMAIN}', 'live.test')
    .replaceAll('/etc/nginx/certs', folder)
    .replaceAll('/var/cache/nginx/hls', join(folder, 'cache'))
    .replaceAll(/server-[12]:8080/gu, new URL(app.url).host)
    .replaceAll('media:8090', `127.0.0.1:${media}`)
    .replace('listen 80 ', `listen 127.0.0.1:${http} `)
    .replace('listen 443 ', `listen 127.0.0.1:${https} `)
    .replace('listen 8443 ', `listen 127.0.0.1:${media} `)
    // Only from 1.25 on; the image of production has it.
    .replace('http2 on;', '');
  const whole = `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 512; }
    http { access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
    ${conf} }`;
  await writeFile(join(folder, 'nginx.conf'), whole);
  nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  await vi.waitFor(() => statusOf(https, '/'), { timeout: 10_000, interval: 100 });
  return https;
}

function statusOf(at: number, path: string): Promise<number> {
  const agent = new Agent({ ca: [], rejectUnauthorized: false });
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: at, path, agent, headers: { host: 'live.test' } }, (response) =>
      resolve(response.resume().statusCode ?? 0),
    )
      .on('error', reject)
      .end();
  });
}

async function evening(guestsAllowed = true): Promise<Id> {
  const { id } = await publishedEvent(await signedIn(app, 'operator'), { guestsAllowed });
  await Recording.create(newRecording(id, new Date()));
  await writeHlsRun(join(folder, 'hls'), id, { run: 1, beganAt: Date.now(), layers: ['l'], seconds: 4 });
  return id;
}

test.skipIf(!hasNginx)('what the cache keeps is given away only while the address opens', async () => {
  const id = await evening();
  const segment = (pass: string): Promise<number> => statusOf(port, `/hls/${id}/${pass}/1-l-00000.m4s`);
  expect(await statusOf(port, `/hls/${id}/open/live.m3u8`)).toBe(200);
  expect(await segment('open')).toBe(200);
  // Kept now: what the server has of it is not asked for any more.
  await rm(join(folder, 'hls', id, '1-l-00000.m4s'));
  expect(await segment('open')).toBe(200);
  expect(await segment('1.a.b.c')).toBe(403);
  // What would end the path of the question whether it opens, or begin another one.
  for (const pass of ['x%3Fy', 'x%23y', 'x%0d%0ay', 'open%3F', '%2e%2e'])
    expect([pass, await segment(pass)]).not.toEqual([pass, 200]);
  expect(await statusOf(port, `/hls/${newId()}/open/1-l-00000.m4s`)).toBe(403);
  await Recording.updateOne({ _id: id }, { $set: { state: 'withdrawn' } });
  await vi.waitFor(async () => expect(await segment('open')).toBe(403), { timeout: 2_000, interval: 100 });
  expect(await statusOf(port, `/hls/${id}/open/live.m3u8`)).not.toBe(200);
  expect(await statusOf(port, `/hls/${id}/open/..%2f..%2fsecret.mp4`)).not.toBe(200);
});

test.skipIf(!hasNginx)(
  'a segment of a closed event is fetched once too, and given to those whose pass opens',
  async () => {
    const id = await evening(false);
    const passes = await Promise.all(
      [0, 1].map(async () => {
        const { url } = await (await signedIn(app, 'sme')).call('hlsAddress', { params: { id } });
        return url.split('/')[3] ?? '';
      }),
    );
    const segment = (pass: string): Promise<number> => statusOf(port, `/hls/${id}/${pass}/1-l-00000.m4s`);
    expect(await segment(passes[0] ?? '')).toBe(200);
    await rm(join(folder, 'hls', id, '1-l-00000.m4s'));
    expect(await segment(passes[1] ?? '')).toBe(200);
    expect(await segment('open')).toBe(403);
  },
);
