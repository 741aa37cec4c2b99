import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ErrorBody, newId, type Id } from '@jingqi/contract';
import { parse, types } from 'hls-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { publishedEvent, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { writeHlsRun } from '../../testing/writeHlsRun.ts';
import { newRecording } from './beginRecording.ts';
import { Recording } from './recording.model.ts';

let app: TestApp;
let operator: Visitor;
let folder: string;
let open: Id;
let closed: Id;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingqi-hls-'));
  app = await startTestApp({ HLS_FOLDER: folder });
  operator = await signedIn(app, 'operator');
  [open, closed] = await Promise.all([evening(true), evening(false)]);
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true });
});

const beganAt = Date.parse('2026-11-24T12:00:00.500Z');

/** An event on air that has been packaged for a while, in two runs. */
async function evening(guestsAllowed: boolean): Promise<Id> {
  const { id } = await publishedEvent(operator, { guestsAllowed });
  await Recording.create(newRecording(id, new Date(beganAt)));
  await writeHlsRun(folder, id, { run: 1, beganAt, layers: ['l', 'h'], seconds: 5 });
  await writeHlsRun(folder, id, { run: 2, beganAt: beganAt + 60_000, layers: ['l'], seconds: 4 });
  return id;
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(`${app.url}${path}`, { headers, method });
// Without this fetch would ask for an answer from the source.
const asked = (etag: string) => ({ 'If-None-Match': etag, 'Cache-Control': 'max-age=0' });
async function refused(path: string): Promise<[number, string]> {
  const response = await get(path);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return [response.status, ErrorBody.parse(await response.json()).code];
}
/** The folder of addresses that a visitor is given for an event. */
async function folderOf(visitor: Visitor, id: Id): Promise<string> {
  const { url } = await visitor.call('hlsAddress', { params: { id } });
  return url.slice(0, url.lastIndexOf('/'));
}

describe('what players get', () => {
  test('streams with what was measured, in playlists that name files that are there and decode', async () => {
    const base = await folderOf(await signedIn(app, 'guest'), open);
    expect(base).toBe(`/hls/${open}/open`);
    const main = parse(await (await get(`${base}/live.m3u8`)).text());
    if (!(main instanceof types.MasterPlaylist)) throw new Error('no multivariant playlist');
    expect(main.variants.map(({ uri, codecs, resolution }) => [uri, codecs, resolution])).toEqual([
      ['live-l.m3u8', 'avc1.42c00b,mp4a.40.2', { width: 160, height: 90 }],
      ['live-h.m3u8', 'avc1.42c01e,mp4a.40.2', { width: 640, height: 360 }],
    ]);
    for (const { bandwidth, averageBandwidth = 0 } of main.variants) {
      expect(averageBandwidth).toBeGreaterThan(20_000);
      expect(bandwidth).toBeGreaterThanOrEqual(averageBandwidth);
    }
    const list = parse(await (await get(`${base}/live-h.m3u8`)).text());
    if (!(list instanceof types.MediaPlaylist)) throw new Error('no media playlist');
    expect(list.segments.map(({ uri }) => uri)).toEqual([
      '1-h-00000.m4s',
      '1-h-00001.m4s',
      '1-h-00002.m4s',
      '2-l-00000.m4s',
      '2-l-00001.m4s',
    ]);
    for (const { uri, map } of list.segments)
      for (const name of [uri, map.uri]) expect((await get(`${base}/${name}`)).status).toBe(200);
  });

  test('a playlist is good for a second and asked for again by its tag; packed for who can unpack', async () => {
    const first = await get(`/hls/${open}/open/live-l.m3u8`);
    expect(first.headers.get('content-type')).toBe('application/vnd.apple.mpegurl');
    expect(first.headers.get('cache-control')).toBe('public, max-age=1');
    expect(first.headers.get('content-encoding')).toBe('gzip');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const etag = first.headers.get('etag') ?? '';
    const again = await get(`/hls/${open}/open/live-l.m3u8`, { ...asked(etag), 'Accept-Encoding': 'identity' });
    expect(again.status).toBe(304);
    const plain = await get(`/hls/${open}/open/live-l.m3u8`, { 'Accept-Encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(await first.text());
    const head = await get(`/hls/${open}/open/live-l.m3u8`, {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('a segment never changes, in whole and in part', async () => {
    const path = `/hls/${open}/open/1-l-00000.m4s`;
    const whole = await get(path);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(whole.headers.get('content-type')).toBe('video/iso.segment');
    expect(whole.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const part = await get(path, { Range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20));
    const etag = whole.headers.get('etag') ?? '';
    expect((await get(path, asked(etag))).status).toBe(304);
    const head = await get(path, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
    expect((await get(`/hls/${open}/open/1-l-init.mp4`)).headers.get('content-type')).toBe('video/mp4');
    expect((await get(`/hls/${open}/open/1-sound-init.mp4`)).headers.get('content-type')).toBe('audio/mp4');
  });

  test('a replay when there is one', async () => {
    expect(await refused(`/hls/${open}/open/replay.m3u8`)).toEqual([404, 'REPLAY_NOT_READY']);
    const { id } = await publishedEvent(operator);
    await writeHlsRun(folder, id, { run: 1, beganAt, layers: ['l'], seconds: 4 });
    await Recording.create({ ...newRecording(id, new Date(beganAt)), state: 'ready' });
    expect(await (await get(`/hls/${id}/open/replay.m3u8`)).text()).toContain('replay-l.m3u8');
    const list = await (await get(`/hls/${id}/open/replay-sound.m3u8`)).text();
    expect(list).toMatch(/PLAYLIST-TYPE:VOD[^]*ENDLIST/u);
  });

  test(
    'ffprobe follows the addresses: each frame of each rendition is there, and decodes',
    { timeout: 60_000 },
    async () => {
      const id = await evening(true);
      await Recording.updateOne({ _id: id }, { $set: { state: 'ready' } });
      for (const rendition of ['l', 'h']) {
        // Nine seconds at 25 frames.
        expect(await counted('packets', `/hls/${id}/open/replay-${rendition}.m3u8`)).toBe(225);
      }
      const { id: short } = await publishedEvent(operator);
      await writeHlsRun(folder, short, { run: 1, beganAt, layers: ['l', 'm', 'h'], seconds: 3 });
      await Recording.create({ ...newRecording(short, new Date(beganAt)), state: 'ready' });
      for (const rendition of ['l', 'm', 'h'])
        expect(await counted('frames', `/hls/${short}/open/replay-${rendition}.m3u8`)).toBe(75);
    },
  );
});

/** What ffprobe counts of the first picture: packets, or (where timestamps do not begin anew) decoded frames. */
async function counted(what: 'packets' | 'frames', path: string): Promise<number> {
  const args = `-v error -count_${what} -select_streams v:0 -show_entries stream=nb_read_${what} -of csv=p=0`;
  const { stdout } = await promisify(execFile)('ffprobe', [...args.split(' '), `${app.url}${path}`]);
  return Number(stdout.trim().split(/\s/u)[0]);
}

describe('what is refused', () => {
  test('names that are no file of HLS, however they are written', async () => {
    await writeFile(join(folder, 'secret.json'), 'secret');
    const names =
      '..%2fsecret.json %2e%2e%2fsecret.json %252e%252e%252fsecret.json ..%5csecret.json 1.json 1-l.m3u8 ' +
      '1-l-00000.m4s%00 1-l-00000.m4s%2f..%2f1.json live-x.m3u8 __proto__ live.m3u8%20';
    for (const name of names.split(' '))
      expect([name, ...(await refused(`/hls/${open}/open/${name}`))]).toEqual([name, 404, 'NOT_FOUND']);
    expect(await refused(`/hls/${open}/open/9-l-00000.m4s`)).toEqual([404, 'NOT_FOUND']);
    expect(await refused(`/hls/${open}/open/live-m.m3u8`)).toEqual([404, 'NOT_FOUND']);
    expect(await refused('/hls/..%2f..%2fetc/open/live.m3u8')).toEqual([404, 'NOT_FOUND']);
    expect(await refused(`/hls/${newId()}/open/live.m3u8`)).toEqual([404, 'NOT_FOUND']);
    // What a browser would tidy up before it asks.
    expect(await rawStatus(`/hls/${open}/open/../../secret.json`)).toBe(404);
    expect(await rawStatus(`/hls/${open}/open/%E0%A4%A`)).toBe(400);
  });

  test('ranges nobody plays by', async () => {
    const path = `/hls/${open}/open/1-l-00000.m4s`;
    const many = `bytes=${Array.from({ length: 500 }, (_, at) => `${at}-${at}`).join(',')}`;
    for (const Range of ['bytes=0-0,2-2', many, 'bytes=99999999-', 'bytes=-', 'lines=1-2', 'bytes=1-0x'])
      expect([Range, (await get(path, { Range })).status]).toEqual([Range, 416]);
  });

  test('the open address of a closed event, and passes that are not one’s own', async () => {
    expect(await refused(`/hls/${closed}/open/live.m3u8`)).toEqual([403, 'ADDRESS_EXPIRED']);
    await expect((await signedIn(app, 'guest')).call('hlsAddress', { params: { id: closed } })).rejects.toThrow(
      'SIGN_IN_REQUIRED',
    );
    const base = await folderOf(await signedIn(app, 'sme'), closed);
    const good = await get(`${base}/live.m3u8`);
    expect([good.status, good.headers.get('cache-control')]).toEqual([200, 'private, max-age=1']);
    expect(good.headers.get('access-control-allow-origin')).toBe(app.origin);
    const segment = await get(`${base}/1-l-00000.m4s`);
    expect(segment.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const pass = base.split('/').at(-1) ?? '';
    const foreign = await evening(false);
    for (const bad of [`/hls/${foreign}/${pass}`, base.slice(0, -2), `${base}A`, base.replace(/\/\d/u, '/9')])
      expect(await refused(`${bad}/live.m3u8`)).toEqual([403, 'ADDRESS_EXPIRED']);
  });

  test('a session that is over, within two seconds', async () => {
    const visitor = await signedIn(app, 'sme');
    const base = await folderOf(visitor, closed);
    expect((await get(`${base}/live.m3u8`)).status).toBe(200);
    await visitor.call('signOut');
    await within2s(async () => expect(await refused(`${base}/1-l-00000.m4s`)).toEqual([403, 'ADDRESS_EXPIRED']));
  });

  test('all of a recording that was withdrawn, or of a stage where HLS was switched off, within two seconds', async () => {
    const id = await evening(true);
    const all = ['live.m3u8', 'live-l.m3u8', '1-l-init.mp4', '1-l-00000.m4s'].map((name) => `/hls/${id}/open/${name}`);
    const answers = () => Promise.all(all.map(async (path) => (await get(path)).status));
    const permit = async () => (await get(`/hls/${id}/open/pass`)).status;
    expect([...(await answers()), await permit()]).toEqual([200, 200, 200, 200, 204]);
    await Recording.updateOne({ _id: id }, { $set: { state: 'withdrawn' } });
    await within2s(async () => expect([...(await answers()), await permit()]).toEqual([410, 410, 410, 410, 403]));
    await Recording.updateOne({ _id: id }, { $set: { state: 'recording' } });
    await within2s(async () => expect(await answers()).toEqual([200, 200, 200, 200]));
    await (await operator.enter(id)).send('stage:hls', { eventId: id, on: false });
    await within2s(async () => expect(await refused(all[3] ?? '')).toEqual([410, 'HLS_OFF']));
  });
});

const within2s = (look: () => Promise<void>): Promise<void> => vi.waitFor(look, { timeout: 2_000, interval: 100 });

function rawStatus(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest(`${app.url}/`, { path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}
