import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countdownMs, newId, type Id, type ReplayView, type StaffEventView } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Audit, FolderStore, Outbox, systemClock } from '../../kit/index.ts';
import { publishedEvent, Refused, signedIn, type Visitor, type VisitorSocket } from '../../testing/index.ts';
import { sketchHlsRun } from '../../testing/sketchHlsRun.ts';
import { spawnServers, type SpawnedServers } from '../../testing/spawnServers.ts';
import { closeRecording } from './closeRecording.ts';
import { Recording } from './recording.model.ts';

let servers: SpawnedServers;
let folder: string;
let operator: Visitor;
let control: VisitorSocket;
let event: StaffEventView;
let liveAt: number;
let asked: Record<'aired' | 'spoken' | 'written' | 'waiting', Id>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
  servers = await spawnServers(2, { HLS_FOLDER: folder });
  operator = await signedIn(servers.app(0), 'operator');
  event = await publishedEvent(operator, { guestsAllowed: false });
  control = await operator.enter(event.id);
  await evening();
}, 60_000);
afterAll(async () => {
  await servers.stop();
  await rm(folder, { recursive: true });
});

/** On air through the front door; each item and question at its moment. */
async function evening(): Promise<void> {
  const [eventId, asker] = [event.id, await signedIn(servers.app(1), 'sme')];
  const socket = await asker.enter(eventId);
  asked = { aired: newId(), spoken: newId(), written: newId(), waiting: newId() };
  for (const id of Object.values(asked))
    await socket.send('question:raise', { id, eventId, text: `问题 ${id}`, anonymous: true });
  const ref = (questionId: Id) => ({ eventId, questionId });
  for (const id of [asked.aired, asked.spoken, asked.written]) await control.send('question:approve', ref(id));
  await control.send('stage:start', { eventId });
  await onAir(eventId);
  await control.send('stage:cue', { eventId, cueId: event.runOfShow[1]?.id ?? '' });
  await control.send('question:air', { ...ref(asked.aired), onAir: true });
  await control.send('question:answer', { ...ref(asked.aired), text: '见附件' });
  await control.send('question:answer', ref(asked.spoken));
  await control.send('question:answer', { ...ref(asked.written), text: '见附件' });
}

async function onAir(eventId: Id): Promise<void> {
  const live = (): boolean =>
    control.facts.some(({ fact, payload }) => fact === 'stage:changed' && payload.stage.state === 'live');
  await vi.waitFor(() => expect(live()).toBe(true), { timeout: countdownMs + 10_000, interval: 20 });
  // In the very act: nobody sees the one without the other.
  const recording = await Recording.findById(eventId).lean();
  expect(recording).toMatchObject({ state: 'recording', held: false });
  liveAt = recording?.beganAt.getTime() ?? 0;
}

const replay = (visitor: Visitor): Promise<ReplayView> => visitor.call('replay', { params: { id: event.id } });
const code = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'ok',
    (error: unknown) => (error instanceof Refused ? error.code : error),
  );

/** What a process of jobs would do some seconds after the end, with what the stage owed. */
async function close(): Promise<void> {
  const row = await Outbox.findOne({ job: 'recording-close' }).lean();
  const platform = {
    clock: () => new Date(systemClock().getTime() + 10_000),
    publish: () => undefined,
    enqueue: () => undefined,
  };
  const stores = { folder: new FolderStore(folder), s3: null };
  await closeRecording({ platform, requestId: newId() }, stores, { outboxId: row?._id ?? '', eventId: event.id });
}

test('a replay is watched at once when the broadcast is over, by whoever might have watched it live', async () => {
  const viewer = await signedIn(servers.app(1), 'sme');
  await sketchHlsRun(new FolderStore(folder), event.id, { run: 1, beganAt: liveAt, layers: ['h'], segments: 3 });
  await sketchHlsRun(new FolderStore(folder), event.id, {
    run: 2,
    beganAt: liveAt + 60_000,
    layers: ['h'],
    segments: 2,
  });
  expect(await code(replay(viewer))).toBe('REPLAY_NOT_READY');
  await control.send('stage:end', { eventId: event.id });
  const view = await replay(viewer);
  expect(view).toMatchObject({ durationMs: 10_000, keepUntil: null });
  expect(view.parts).toEqual([
    { at: new Date(liveAt).toISOString(), offsetMs: 0, durationMs: 6_000 },
    { at: new Date(liveAt + 60_000).toISOString(), offsetMs: 6_000, durationMs: 4_000 },
  ]);
  expect(view.chapters.map(({ cueId }) => cueId)).toEqual(event.runOfShow.slice(0, 2).map(({ id }) => id));
  expect(view.marks.map(({ questionId }) => questionId)).toEqual([asked.aired, asked.spoken]);
  expect(view.questions.map(({ id }) => id)).toEqual([asked.aired, asked.spoken, asked.written]);
  expect(JSON.stringify(view)).not.toContain(asked.waiting);
  const list = await viewer.fetch(view.address.url);
  expect([list.status, await list.text()]).toEqual([200, expect.stringContaining('replay-h.m3u8')]);
  expect(await code(replay(await signedIn(servers.app(1), 'guest')))).toBe('SIGN_IN_REQUIRED');
});

test('a withdrawn one is refused within two seconds by every process, and is back when restored; audited', async () => {
  const viewers = [await signedIn(servers.app(0), 'sme'), await signedIn(servers.app(1), 'sme')];
  const addresses = await Promise.all(viewers.map(async (viewer) => (await replay(viewer)).address.url));
  const statuses = () => Promise.all(viewers.map(async (viewer, n) => (await viewer.fetch(addresses[n] ?? '')).status));
  const change = (act: 'withdraw' | 'restore' | 'remove', revision: number) =>
    operator.call('changeRecording', { params: { id: event.id }, body: { act, reason: '依法核查', revision } });
  const within2s = (wanted: number[]) => vi.waitFor(async () => expect(await statuses()).toEqual(wanted), 2_000);

  await close();
  const { items } = await operator.call('recordings');
  expect(items).toMatchObject([
    { eventId: event.id, title: event.title, state: 'ready', durationMs: 10_000, revision: 2 },
  ]);
  expect((await operator.call('event', { params: { id: event.id } })).event.replay).toBe(true);

  expect(await statuses()).toEqual([200, 200]);
  expect(await change('withdraw', 2)).toMatchObject({ state: 'withdrawn', reason: '依法核查', revision: 3 });
  await within2s([410, 410]);
  expect(await Promise.all(viewers.map((viewer) => code(replay(viewer))))).toEqual(Array(2).fill('REPLAY_WITHDRAWN'));
  expect((await operator.call('event', { params: { id: event.id } })).event.replay).toBe(false);
  expect(await code(change('restore', 2))).toBe('CONFLICT');
  expect(await change('restore', 3)).toMatchObject({ state: 'ready', reason: '' });
  await within2s([200, 200]);
  expect(await change('remove', 4)).toMatchObject({ state: 'removed' });
  await within2s([410, 410]);
  const rows = await Audit.find({ subject: event.id }).sort({ at: 1 }).lean();
  expect(
    rows.filter(({ act }) => act.startsWith('recording:')).map(({ act, details }) => [act, details['reason']]),
  ).toEqual(['withdraw', 'restore', 'remove'].map((act) => [`recording:${act}`, '依法核查']));
});

test('only operators decide, and auditors look', async () => {
  const moderator = await signedIn(servers.app(0), 'moderator');
  expect(await code(moderator.call('recordings'))).toBe('FORBIDDEN');
  const auditor = await signedIn(servers.app(0), 'auditor');
  expect((await auditor.call('recordings')).items).toHaveLength(1);
  const body = { act: 'withdraw', reason: '依法核查', revision: 5 } as const;
  expect(await code(auditor.call('changeRecording', { params: { id: event.id }, body }))).toBe('FORBIDDEN');
  expect(await code(operator.call('changeRecording', { params: { id: newId() }, body }))).toBe('NOT_FOUND');
});
