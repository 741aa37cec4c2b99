import type { HlsReason, StageEntry, ViewerPath } from '@jingqi/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../../api/ApiError.ts';
import { WayClient } from './WayClient.ts';

const until = '2026-11-24T14:00:00.000Z';
const address = (number: number) => ({ url: `/hls/e/${number}/live.m3u8`, until });
const ticket = { url: 'http://media', grant: 'g', iceServers: [] } as unknown as Extract<
  StageEntry,
  { path: 'realtime' }
>;
const realtime = (hls: number | null = 1): StageEntry => ({
  ...ticket,
  path: 'realtime',
  hls: hls === null ? null : address(hls),
});
const asHls = (reason: HlsReason, number = 1): StageEntry => ({ path: 'hls', reason, hls: address(number) });

let asked: (ViewerPath | undefined)[];
let answers: (StageEntry | Error)[];
let wish: ViewerPath | undefined;
let way: WayClient;
const now = () => [way.snapshot().path, way.snapshot().why, way.snapshot().address?.url ?? null];

beforeEach(() => {
  [asked, answers, wish] = [[], [], undefined];
  way = new WayClient({
    ask: async (path) => {
      asked.push(path);
      const answer = answers.shift() ?? new ApiError('OFFLINE');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    wish: { read: () => wish, keep: (path) => void (wish = path) },
  });
});

describe('WayClient', () => {
  it.each([
    ['realtime', null, realtime()],
    ['hls', 'full', asHls('full')],
    ['hls', 'noMedia', asHls('noMedia')],
    ['realtime', null, new ApiError('MEDIA_UNAVAILABLE')],
  ] as const)('is %s (%s) when the server says so', async (path, why, answer) => {
    answers = [answer];
    await way.begin(false);
    expect(now().slice(0, 2)).toEqual([path, why]);
  });

  it('uses the ticket that came with the answer once, then asks again', async () => {
    answers = [realtime(), realtime()];
    await way.begin(false);
    await way.ticket();
    expect(asked).toHaveLength(1);
    await way.ticket();
    expect(asked).toHaveLength(2);
  });

  it('goes over to HLS when the node is gone and the next ticket is none', async () => {
    answers = [realtime(), asHls('noMedia')];
    await way.begin(false);
    await way.ticket();
    await expect(way.ticket()).rejects.toMatchObject({ code: 'MEDIA_UNAVAILABLE' });
    expect(now()).toEqual(['hls', 'noMedia', address(1).url]);
  });

  it('falls back where there is HLS, and not where there is none', async () => {
    answers = [realtime(null)];
    await way.begin(false);
    way.fallBack('blocked');
    expect(now()).toEqual(['realtime', null, null]);
    answers = [realtime(2)];
    await way.choose('realtime');
    way.fallBack('blocked');
    expect(now()).toEqual(['hls', 'blocked', address(2).url]);
  });

  it('keeps what the viewer chose and asks for it the next time', async () => {
    answers = [realtime(), asHls('asked'), asHls('asked')];
    await way.begin(false);
    expect(await way.choose('hls')).toBe('hls');
    await way.begin(false);
    expect(asked).toEqual([undefined, 'hls', 'hls']);
    expect(now().slice(0, 2)).toEqual(['hls', 'asked']);
  });

  it('says when real time is still full', async () => {
    answers = [asHls('full'), asHls('full')];
    await way.begin(false);
    expect(await way.choose('realtime')).toBe('hls');
    expect(now().slice(0, 2)).toEqual(['hls', 'full']);
  });

  it('brings a promoted viewer to real time without asking, and back to the choice when the seat is taken', async () => {
    answers = [asHls('asked')];
    wish = 'hls';
    await way.begin(false);
    await way.begin(true);
    expect([now()[0], asked]).toEqual(['realtime', ['hls']]);
    answers = [realtime(), asHls('asked')];
    await way.ticket();
    expect(asked).toEqual(['hls', undefined]);
    await way.begin(false);
    expect(now().slice(0, 2)).toEqual(['hls', 'asked']);
  });

  it('never sends somebody with a seat to HLS', async () => {
    await way.begin(true);
    answers = [asHls('noMedia')];
    await expect(way.ticket()).rejects.toMatchObject({ code: 'MEDIA_UNAVAILABLE' });
    way.fallBack('blocked');
    expect(now()[0]).toBe('realtime');
  });

  it.each([
    ['full', asHls('full', 2), ['hls', 'full', address(2).url]],
    ['noMedia', realtime(2), ['realtime', null, address(2).url]],
    ['asked', realtime(2), ['hls', 'asked', address(1).url]],
    ['full', new ApiError('OFFLINE'), ['hls', 'full', address(1).url]],
  ] as const)('renews an address that was for %s', async (reason, answer, after) => {
    answers = [asHls(reason), answer];
    await way.begin(false);
    await way.renew(true);
    expect(now()).toEqual(after);
  });

  it('stays with HLS when the network is blocked, whatever the server offers', async () => {
    answers = [realtime(), asHls('asked', 3)];
    await way.begin(false);
    way.fallBack('blocked');
    await way.renew(true);
    expect(asked.at(-1)).toBe('hls');
    expect(now()).toEqual(['hls', 'blocked', address(3).url]);
  });

  it('keeps an address that was not refused while it waits for real time', async () => {
    answers = [asHls('noMedia'), asHls('noMedia', 2), asHls('full', 3), realtime(4)];
    await way.begin(false);
    expect(await way.renew(false)).toBe(true);
    expect(now()).toEqual(['hls', 'noMedia', address(1).url]);
    await way.renew(false);
    expect(now()).toEqual(['hls', 'full', address(1).url]);
    expect(await way.renew(false)).toBe(false);
    expect(now()).toEqual(['realtime', null, address(4).url]);
  });

  it('knows that the network is blocked when a guest signs in, until the viewer asks for real time', async () => {
    answers = [realtime(), asHls('asked', 2), realtime(), realtime()];
    await way.begin(false);
    way.fallBack('blocked');
    await way.begin(false);
    expect([asked.at(-1), ...now()]).toEqual(['hls', 'hls', 'blocked', address(2).url]);
    await way.choose('realtime');
    await way.begin(false);
    expect([asked.at(-1), now()[0]]).toEqual(['realtime', 'realtime']);
  });
});
