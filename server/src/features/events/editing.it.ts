import { newId, streamOf } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, Audit, Timeline } from '../../kit/index.ts';
import {
  eventInput,
  publishedEvent,
  refusal,
  signedIn,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../../testing/index.ts';
import { Event } from './event.model.ts';
import { setEventState } from './setEventState.ts';

let app: TestApp;
let operator: Visitor;
let other: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  [operator, other] = [await signedIn(app, 'operator'), await signedIn(app, 'operator')];
});
afterAll(() => app.stop());

const factsOf = (id: string) =>
  Timeline.find({ stream: streamOf.everyone(id) })
    .sort({ seq: 1 })
    .lean();
const auditOf = async (id: string) =>
  (await Audit.find({ subject: id }).sort({ at: 1, _id: 1 }).lean()).map(({ act: what }) => what);
const setState = (id: string, state: 'live' | 'ended') =>
  act(
    {
      platform: { clock: () => new Date(), publish: () => undefined, enqueue: () => undefined },
      requestId: '',
    },
    id,
    (a) => setEventState(a, id, state, a.now),
  );

describe('createEvent', () => {
  test('makes a draft nobody else knows of', async () => {
    const input = eventInput();
    const made = await operator.call('createEvent', { body: input });
    expect(made).toEqual({
      ...input,
      state: 'draft',
      cover: null,
      liveAt: null,
      endedAt: null,
      replay: false,
      revision: 0,
      waiting: 0,
      leads: 0,
    });
    expect(await other.call('staffEvent', { params: { id: input.id } })).toEqual(made);
    const guest = await signedIn(app, 'guest');
    expect((await refusal(guest.call('event', { params: { id: input.id } }))).code).toBe('NOT_FOUND');
    expect(JSON.stringify(await guest.call('home'))).not.toContain(input.id);
    expect(await auditOf(input.id)).toEqual(['event:create']);
    expect(await factsOf(input.id)).toEqual([]);
  });

  test('again with the same id answers the event there is; another author’s CONFLICT', async () => {
    const input = eventInput();
    const [one, two] = await Promise.all([
      operator.call('createEvent', { body: input }),
      operator.call('createEvent', { body: input }),
    ]);
    expect(two).toEqual(one);
    expect(await operator.call('createEvent', { body: { ...input, title: '另一个题目' } })).toMatchObject({
      title: input.title,
    });
    expect((await refusal(other.call('createEvent', { body: input }))).code).toBe('CONFLICT');
    expect(await Event.countDocuments({ _id: input.id })).toBe(1);
    expect(await auditOf(input.id)).toEqual(['event:create']);
  });

  test.each([
    ['endsAt', { endsAt: '2020-01-01T00:00:00.000Z' }],
    ['policy.url', { policy: { title: 'x', number: '', url: 'javascript:alert(1)' } }],
    ['policy.url', { policy: { title: 'x', number: '', url: 'http://plain.example' } }],
    ['host.name', { host: { name: ' \u200B', office: 'x', title: '' } }],
    ['title', { title: '字'.repeat(81) }],
    ['runOfShow', { runOfShow: [] }],
    ['brand', { brand: 'party' as never }],
  ])('refuses a bad %s', async (path, change) => {
    const { code, body } = await refusal(operator.call('createEvent', { body: eventInput(change) }));
    expect([code, body.fields?.[0]?.path]).toEqual(['INVALID_INPUT', path]);
  });

  test('refuses two items of the run of show with one id', async () => {
    const cue = { id: newId(), kind: 'talk', title: '一', minutes: 5 } as const;
    const { body } = await refusal(operator.call('createEvent', { body: eventInput({ runOfShow: [cue, cue] }) }));
    expect(body.fields).toEqual([{ path: 'runOfShow', problem: 'duplicateCue' }]);
  });
});

describe('editEvent', () => {
  test('of two who edit the same revision one is told CONFLICT and nothing is lost', async () => {
    const { id, ...fields } = eventInput();
    await operator.call('createEvent', { body: { id, ...fields } });
    const edits = await Promise.allSettled(
      [operator, other].map((who, n) =>
        who.call('editEvent', { params: { id }, body: { ...fields, title: `题目 ${n}`, revision: 0 } }),
      ),
    );
    const done = edits.filter((edit) => edit.status === 'fulfilled');
    expect(done).toHaveLength(1);
    expect(edits.find((edit) => edit.status === 'rejected')?.reason).toMatchObject({ code: 'CONFLICT' });
    expect(await operator.call('staffEvent', { params: { id } })).toEqual(done[0]?.value);
    expect(done[0]?.value).toMatchObject({ revision: 1 });
  });

  test('of a published event is told to everybody; of a draft to nobody', async () => {
    const { id, ...fields } = eventInput();
    await operator.call('createEvent', { body: { id, ...fields } });
    await operator.call('editEvent', { params: { id }, body: { ...fields, title: '草稿里的秘密', revision: 0 } });
    await operator.call('editEvent', { params: { id }, body: { ...fields, revision: 1 } });
    expect(await factsOf(id)).toEqual([]);
    await operator.call('publishEvent', { params: { id } });
    await operator.call('editEvent', { params: { id }, body: { ...fields, title: '公开的题目', revision: 3 } });
    const facts = await factsOf(id);
    expect(facts.map(({ seq, fact }) => [seq, fact])).toEqual([
      [1, 'event:changed'],
      [2, 'event:changed'],
    ]);
    expect(facts[1]?.payload).toMatchObject({ event: { title: '公开的题目', state: 'published' } });
    expect(JSON.stringify(facts)).not.toContain('秘密');
  });

  test('a published event is not moved into the past, but its words may be mended when it starts late', async () => {
    const {
      id,
      waiting: _w,
      leads: _l,
      state: _s,
      cover: _c,
      liveAt: _a,
      endedAt: _e,
      ...fields
    } = await publishedEvent(operator);
    const past = { startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2026-01-01T01:00:00.000Z' };
    const { body } = await refusal(operator.call('editEvent', { params: { id }, body: { ...fields, ...past } }));
    expect(body.fields).toEqual([{ path: 'startsAt', problem: 'inThePast' }]);
    await Event.updateOne({ _id: id }, { $set: { startsAt: new Date(past.startsAt) } });
    await operator.call('editEvent', {
      params: { id },
      body: { ...fields, startsAt: past.startsAt, title: '改了题目' },
    });
  });

  test('of one that is over or called off is refused', async () => {
    for (const end of ['ended', 'cancelled'] as const) {
      const {
        id,
        revision,
        waiting: _w,
        leads: _l,
        state: _s,
        cover: _c,
        liveAt: _a,
        endedAt: _e,
        ...fields
      } = await publishedEvent(operator);
      if (end === 'cancelled') await operator.call('cancelEvent', { params: { id } });
      else for (const state of ['live', 'ended'] as const) await setState(id, state);
      expect((await refusal(operator.call('editEvent', { params: { id }, body: { ...fields, revision } }))).code).toBe(
        'WRONG_STATE',
      );
    }
  });
});

describe('publishEvent, cancelEvent, setEventState', () => {
  test('publishing twice is publishing once; a guest then sees it', async () => {
    const { id } = await publishedEvent(operator);
    expect(await operator.call('publishEvent', { params: { id } })).toMatchObject({ state: 'published', revision: 1 });
    const { event, stage } = await (await signedIn(app, 'guest')).call('event', { params: { id } });
    expect(event).not.toHaveProperty('revision');
    expect(stage).toMatchObject({ eventId: id, state: 'idle' });
    expect(await auditOf(id)).toEqual(['event:create', 'event:publish']);
  });

  test('an event that began more than an hour ago is not published', async () => {
    const startsAt = new Date(Date.now() - 61 * 60_000).toISOString();
    const { id } = await operator.call('createEvent', { body: eventInput({ startsAt }) });
    expect((await refusal(operator.call('publishEvent', { params: { id } }))).body.fields).toEqual([
      { path: 'startsAt', problem: 'inThePast' },
    ]);
  });

  test('a draft that is called off stays unknown; a published one is seen as cancelled and never on air', async () => {
    const { id: draft } = await operator.call('createEvent', { body: eventInput() });
    await operator.call('cancelEvent', { params: { id: draft } });
    const guest = await signedIn(app, 'guest');
    expect((await refusal(guest.call('event', { params: { id: draft } }))).code).toBe('NOT_FOUND');
    const { id } = await publishedEvent(operator);
    await operator.call('cancelEvent', { params: { id } });
    expect(await operator.call('cancelEvent', { params: { id } })).toMatchObject({ state: 'cancelled', revision: 2 });
    expect((await guest.call('event', { params: { id } })).event.state).toBe('cancelled');
    expect(JSON.stringify(await guest.call('home'))).not.toContain(id);
    await expect(setState(id, 'live')).rejects.toThrow('WRONG_STATE');
  });

  test('going live and ending are told, keep the revision, and do not go back', async () => {
    const { id } = await publishedEvent(operator);
    await setState(id, 'live');
    await setState(id, 'live');
    expect((await refusal(operator.call('cancelEvent', { params: { id } }))).code).toBe('WRONG_STATE');
    await setState(id, 'ended');
    await expect(setState(id, 'live')).rejects.toThrow('WRONG_STATE');
    expect(await operator.call('staffEvent', { params: { id } })).toMatchObject({
      state: 'ended',
      revision: 1,
      liveAt: expect.any(String),
      endedAt: expect.any(String),
    });
    expect((await factsOf(id)).map(({ payload }) => (payload as { event: { state: string } }).event.state)).toEqual([
      'published',
      'live',
      'ended',
    ]);
  });

  test('an event nobody has is NOT_FOUND for each', async () => {
    const params = { id: newId() };
    const { id: _, ...fields } = eventInput();
    const tries = [
      () => operator.call('publishEvent', { params }),
      () => operator.call('cancelEvent', { params }),
      () => operator.call('staffEvent', { params }),
      () => operator.call('studioLink', { params }),
      () => operator.call('editEvent', { params, body: { ...fields, revision: 0 } }),
    ];
    for (const tried of tries) expect((await refusal(tried())).code).toBe('NOT_FOUND');
  });
});
