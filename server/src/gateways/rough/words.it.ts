import { createServer } from 'node:net';
import { cleanText, newId } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Question } from '../../features/questions/index.ts';
import {
  eventInput,
  makeVisitor,
  publishedEvent,
  refusal,
  signedIn,
  startTestApp,
  type TestApp,
  type Visitor,
  type VisitorSocket,
} from '../../testing/index.ts';

let app: TestApp;
let operator: Visitor;
let eventId: string;
let staff: VisitorSocket;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
  eventId = (await publishedEvent(operator)).id;
  staff = await operator.enter(eventId);
});
afterAll(() => app.stop());

/** Asked by somebody new, released and read back by everybody. */
async function published(text: string): Promise<string> {
  const socket = await (await signedIn(app, 'sme')).enter(eventId);
  const { id } = await socket.send('question:raise', { id: newId(), eventId, text, anonymous: false });
  socket.close();
  await staff.send('question:approve', { eventId, questionId: id });
  const { items } = await makeVisitor(app).call('eventQuestions', { params: { id: eventId } });
  return items.find((one) => one.id === id)?.text ?? '';
}

const script = `<script>alert(1)</script><img src=x onerror="alert(1)">{{7*7}}\${7*7}`;

describe('words', () => {
  test('HTML and script come back as the text they are', async () => {
    expect(await published(script)).toBe(script);
    const visitor = await signedIn(app, 'sme');
    const me = await visitor.call('editProfile', { body: { name: '<b>王</b>', enterprise: script } });
    expect([me.name, me.enterprise]).toEqual(['<b>王</b>', script]);
    const response = await visitor.fetch('/api/me');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('emoji stay, zalgo is bounded, what turns the direction of writing is gone', async () => {
    expect(await published('支持🎉🇨🇳👍🏽')).toBe('支持🎉🇨🇳👍🏽');
    const zalgo = await published(`问${'\u0301\u0489\u0334'.repeat(40)}题怎么办`);
    expect(zalgo.length).toBeLessThan(12);
    expect(await published('\u202E款贷\u2066请申\u200F怎么\u2069')).toBe('款贷请申怎么');
    const me = await (
      await signedIn(app, 'sme')
    ).call('editProfile', { body: { name: '张\u202E建\u200B国\u0000', enterprise: '' } });
    expect(me.name).toBe('张建国');
    expect(cleanText(me.name)).toBe(me.name);
  });

  test('a question of 10,000 characters is refused with the field’s name, by both doors; nothing is kept', async () => {
    const person = await signedIn(app, 'sme');
    const socket = await person.enter(eventId);
    const body = { id: newId(), text: '长'.repeat(10_000), anonymous: false };
    for (const ask of [
      socket.send('question:raise', { ...body, eventId }),
      person.call('askAhead', { params: { id: eventId }, body }),
    ]) {
      expect((await refusal(ask)).body).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'text' }] });
    }
    socket.close();
    expect(await Question.countDocuments({ _id: body.id })).toBe(0);
  });

  test('a file’s name is a name: it leads nowhere and comes back as text', async () => {
    for (const name of [
      '../../../etc/passwd',
      '"><script>alert(1)</script>.csv',
      'a\r\nSet-Cookie: x=1.csv',
      '贷\u202Evsc.exe',
    ]) {
      const form = new FormData();
      form.append('file', new Blob(['名称,统一社会信用代码\n']), name);
      const response = await operator.fetch('/api/console/registers/enterprise/import', { method: 'POST', body: form });
      expect([name, response.status < 500]).toEqual([name, true]);
      expect(response.headers.get('content-type')).toMatch(/^application\/json/u);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });
});

describe('what a browser says of itself', () => {
  test('a role, an id, a state and “approved” sent along are not taken', async () => {
    const asker = await signedIn(app, 'sme');
    const socket = await asker.enter(eventId);
    const claims = { role: 'operator', askerId: operator.me?.id, personId: operator.me?.id, eventRole: 'operator' };
    const forged = { ...claims, state: 'released', approved: true, votes: 999, pinned: true, onAir: true };
    const input = { id: newId(), eventId, text: '贷款贴息怎么申请？', anonymous: false, ...forged };
    expect(await socket.send('question:raise', input)).toMatchObject({ state: 'awaitingReview', votes: 0 });
    expect(await Question.findById(input.id).lean()).toMatchObject({ askerId: asker.me?.id, state: 'awaitingReview' });
    expect((await refusal(socket.send('question:approve', { eventId, questionId: input.id, ...forged }))).code).toBe(
      'FORBIDDEN',
    );
    const me = await asker.call('editProfile', {
      body: { name: '王小明', enterprise: '', ...claims, id: newId() } as never,
    });
    expect(me).toMatchObject({ id: asker.me?.id, role: 'sme' });
    const event = { ...eventInput(), state: 'live', liveAt: new Date().toISOString(), revision: 7, createdBy: newId() };
    expect(await operator.call('createEvent', { body: event })).toMatchObject({
      state: 'draft',
      liveAt: null,
      revision: 0,
    });
    socket.close();
  });
});

describe('dates and the run of show', () => {
  const invalid = async (changes: object): Promise<unknown> => {
    const error = await refusal(operator.call('createEvent', { body: { ...eventInput(), ...changes } }));
    return [error.code, error.body.fields?.[0]?.path];
  };
  const cue = { id: newId(), kind: 'talk', title: '解读', minutes: 10 };

  test('an end before the start, and what is no date', async () => {
    const startsAt = new Date(Date.now() + 3_600_000).toISOString();
    expect(await invalid({ startsAt, endsAt: new Date().toISOString() })).toEqual(['INVALID_INPUT', 'endsAt']);
    expect(await invalid({ startsAt, endsAt: startsAt })).toEqual(['INVALID_INPUT', 'endsAt']);
    for (const odd of ['tomorrow', '2026-02-30T10:00:00Z', '+275761-01-01T00:00:00Z', 1e18])
      expect(await invalid({ startsAt: odd })).toEqual(['INVALID_INPUT', 'startsAt']);
  });

  test('an event in the past is not opened to the public', async () => {
    const past = (ms: number): string => new Date(Date.now() - ms).toISOString();
    const { id } = await operator.call('createEvent', {
      body: eventInput({ startsAt: past(7_200_000), endsAt: past(3_600_000) }),
    });
    expect((await refusal(operator.call('publishEvent', { params: { id } }))).body).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'startsAt', problem: 'inThePast' }],
    });
  });

  // Items follow one another by their length: two at one time cannot be said, one item twice can.
  test('the same item twice, a length that runs backwards, none at all', async () => {
    expect(await invalid({ runOfShow: [cue, cue] })).toEqual(['INVALID_INPUT', 'runOfShow']);
    expect(await invalid({ runOfShow: [{ ...cue, minutes: -5 }] })).toEqual(['INVALID_INPUT', 'runOfShow.0.minutes']);
    expect(await invalid({ runOfShow: [] })).toEqual(['INVALID_INPUT', 'runOfShow']);
  });
});

describe('other places', () => {
  test('nothing is fetched from an address somebody wrote, and only https is taken', async () => {
    let asked = 0;
    const trap = createServer((socket) => {
      asked += 1;
      socket.destroy();
    });
    const port = await new Promise<number>((resolve) => {
      trap.listen(0, '127.0.0.1', () => resolve((trap.address() as { port: number }).port));
    });
    const policy = { title: '方案', number: '', url: `https://127.0.0.1:${port}/latest/meta-data` };
    const { id } = await publishedEvent(operator, { policy });
    expect((await makeVisitor(app).call('event', { params: { id } })).event.policy).toEqual(policy);
    await makeVisitor(app).fetch(`/e/${id}`);
    for (const url of [
      'http://169.254.169.254/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      '//evil.example',
      'gopher://x',
    ]) {
      const body = eventInput({ policy: { ...policy, url } });
      expect([url, (await refusal(operator.call('createEvent', { body }))).code]).toEqual([url, 'INVALID_INPUT']);
    }
    expect(asked).toBe(0);
    trap.close();
  });

  test('no address sends a browser elsewhere', async () => {
    for (const path of [
      '//evil.example',
      '/%2f%2fevil.example/..',
      '/\\evil.example',
      '/sign-in?next=https://evil.example',
      '/sign-in?next=//evil.example',
      '/api/sign-out?next=https://evil.example',
      '/assets//evil.example/',
      '/console-queues//evil.example',
    ]) {
      const response = await makeVisitor(app).fetch(path);
      expect([path, response.headers.get('location')]).toEqual([path, null]);
    }
  });

  test('a post from another site’s page changes nothing, whatever kind it is', async () => {
    const person = await signedIn(app, 'sme');
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const response = await person.fetch('/api/me', {
        method: 'PATCH',
        headers: { Origin: 'https://evil.example', 'Content-Type': type },
        body: JSON.stringify({ name: '坏人', enterprise: '' }),
      });
      expect([response.status, await response.json()]).toEqual([403, { code: 'BAD_ORIGIN' }]);
    }
    expect((await person.call('me'))?.name).not.toBe('坏人');
  });
});
