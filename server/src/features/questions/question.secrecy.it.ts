import { newId, type Id } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  makeVisitor,
  publishedEvent,
  signedIn,
  signedInHost,
  startTestApp,
  type TestApp,
  type Visitor,
  type VisitorSocket,
} from '../../testing/index.ts';

let app: TestApp;
let operator: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
});
afterAll(() => app.stop());

/** Somebody who watches, and keeps every frame of the socket and every answer of every address they can reach. */
class Onlooker {
  readonly answers: string[] = [];
  readonly #visitor: Visitor;
  readonly #eventId: Id;
  readonly sockets: VisitorSocket[] = [];

  constructor(visitor: Visitor, eventId: Id) {
    this.#visitor = visitor;
    this.#eventId = eventId;
  }

  async look(questionIds: Id[]): Promise<void> {
    const id = this.#eventId;
    const paths = [
      '/api/me',
      '/api/home',
      `/api/events/${id}`,
      `/api/events/${id}/questions`,
      '/api/me/questions',
      '/api/console/events',
      `/api/console/events/${id}`,
      '/api/console/leads',
      '/api/openapi.json',
      `/api/events/${id}/calendar.ics`,
    ];
    for (const path of paths) this.answers.push(await (await this.#visitor.fetch(path)).text());
    const again = await this.#visitor.connect();
    this.sockets.push(again);
    this.answers.push(JSON.stringify(await again.send('session:enter', { eventId: id })));
    const streams = ['everyone', 'staff', 'backstage'].map((name) => `${id}/${name}`);
    for (const stream of streams) this.answers.push(await this.#ask(again, 'stream:read', { stream, after: 0 }));
    for (const questionId of questionIds) {
      for (const command of ['question:vote', 'question:approve', 'question:air', 'question:answer']) {
        // The id is in the request, not in the answer.
        this.answers.push(await this.#ask(again, command, { eventId: id, questionId }));
      }
    }
  }

  async #ask(socket: VisitorSocket, name: string, input: unknown): Promise<string> {
    return JSON.stringify(await socket.socket.emitWithAck(name, input));
  }

  /** Everything that reached them. */
  seen(): string {
    return [...this.answers, ...this.sockets.map(({ frames }) => JSON.stringify(frames))].join('\n');
  }
}

async function onlookers(eventId: Id): Promise<Onlooker[]> {
  const guest = makeVisitor(app);
  await guest.call('signInAsGuest');
  const visitors = [await signedIn(app, 'sme'), guest, await signedInHost(operator, eventId)];
  return Promise.all(
    visitors.map(async (visitor) => {
      const onlooker = new Onlooker(visitor, eventId);
      onlooker.sockets.push(await visitor.enter(eventId));
      return onlooker;
    }),
  );
}

test('what is not released is on nobody else’s wire: neither its words nor its id', async () => {
  const { id: eventId } = await publishedEvent(operator);
  const [asker, moderator] = await Promise.all([signedIn(app, 'sme', '王秘密'), signedIn(app, 'moderator')]);
  const [a, m] = await Promise.all([asker.enter(eventId), moderator.enter(eventId)]);
  const watching = await onlookers(eventId);
  const [rejected, waiting, folded] = [newId(), newId(), newId()];
  const secrets = ['机密甲', '机密乙', '机密丙', '机密丁', '不予发布的理由', '王秘密', rejected, waiting, folded];

  await a.send('question:raise', { id: rejected, eventId, text: '机密甲的问题', anonymous: false });
  await a.send('question:raise', { id: waiting, eventId, text: '机密乙的问题', anonymous: true });
  await a.send('question:raise', { id: folded, eventId, text: '机密丙的问题', anonymous: false });
  await m.send('question:edit', { eventId, questionId: rejected, text: '机密丁的问题' });
  await m.send('question:reject', { eventId, questionId: rejected, reason: '不予发布的理由' });
  await m.send('question:merge', { eventId, questionId: folded, intoId: waiting });
  for (const onlooker of watching) await onlooker.look([rejected, waiting, folded]);
  // A fact for everybody, said after all of the above: whatever was going to reach the onlookers has reached them.
  const open = newId();
  await a.send('question:raise', { id: open, eventId, text: '公开的问题', anonymous: true });
  await m.send('question:approve', { eventId, questionId: open });
  for (const { sockets } of watching) {
    for (const socket of sockets) await socket.fact('question:released', ({ payload }) => payload.question.id === open);
  }

  for (const onlooker of watching) {
    expect(onlooker.seen()).toContain('公开的问题');
    expect(secrets.filter((secret) => onlooker.seen().includes(secret))).toEqual([]);
    expect(onlooker.seen()).not.toContain(asker.me?.id);
  }
  // The same search finds what did reach its asker.
  expect(JSON.stringify(a.frames)).toContain('机密丁');
  for (const socket of [a, m, ...watching.flatMap(({ sockets }) => sockets)]) socket.close();
});
