import { commands, streamOf, type CommandDraft, type CommandName, type CommandOutput } from '@jingqi/contract';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/ApiError.ts';
import { EventSession } from './EventSession.ts';
import { emptyKnown, eventId, factOf, idOf, ownQuestion, personId, releasedQuestion } from './fixtures.ts';
import type { ConnectionListener, Line } from './line.ts';

const everyone = streamOf.everyone(eventId);
const mine = streamOf.person(eventId, personId);
const now = '2026-11-24T11:30:00.000Z';
const { event, stage } = emptyKnown;
const snapshot = { event, stage, questions: [], mine: [], voted: [], viewers: 3 };
const entered = {
  role: 'attendee',
  personId,
  name: '',
  heads: { [everyone]: 0, [mine]: 0 },
  snapshot,
  missed: [],
  now,
};

/** A line whose answers the test writes; what was sent is kept. */
class ScriptedLine implements Line {
  isConnected = false;
  listener: ConnectionListener | undefined;
  readonly sent: { command: string; draft: unknown }[] = [];
  readonly answers = new Map<string, unknown[]>();

  add(listener: ConnectionListener): void {
    this.listener = listener;
  }
  remove(): void {
    this.listener = undefined;
  }
  answer(command: CommandName, ...answers: unknown[]): void {
    this.answers.set(command, [...(this.answers.get(command) ?? []), ...answers]);
  }
  async send<C extends CommandName>(command: C, draft: CommandDraft<C>): Promise<CommandOutput<C>> {
    if (!this.isConnected) throw new ApiError('OFFLINE');
    this.sent.push({ command, draft });
    const answer = await this.answers.get(command)?.shift();
    if (answer instanceof Error) throw answer;
    return commands[command].output.parse(answer) as CommandOutput<C>;
  }
  connect(): void {
    this.isConnected = true;
    this.listener?.connected();
  }
  drafts(command: CommandName): unknown[] {
    return this.sent.filter((one) => one.command === command).map(({ draft }) => draft);
  }
}

let line: ScriptedLine;
let session: EventSession;
const texts = (): string[] => session.getView().questions.map(({ text }) => text);
const release = (seq: number) => factOf(seq, 'question:released', { question: releasedQuestion(seq) });

beforeEach(async () => {
  line = new ScriptedLine();
  session = new EventSession(eventId, line);
  session.subscribe(() => undefined);
  line.answer('session:enter', entered);
  line.connect();
  await vi.waitUntil(() => session.getView().phase === 'entered');
});

describe('EventSession', () => {
  it('shows the snapshot and what follows it', () => {
    line.listener?.fact(release(1));
    expect([session.getView().viewers, texts()]).toEqual([3, ['问题 1']]);
  });

  it('reads what is missing before a fact that came too early', async () => {
    line.answer('stream:read', { rows: [release(1), release(2)], complete: true });
    line.listener?.fact(release(3));
    await vi.waitFor(() => expect(texts()).toEqual(['问题 1', '问题 2', '问题 3']));
    expect(line.drafts('stream:read')).toEqual([{ stream: everyone, after: 0 }]);
  });

  it('enters for a snapshot when too much is missing', async () => {
    line.answer('stream:read', { rows: [], complete: false });
    line.answer('session:enter', {
      ...entered,
      heads: { [everyone]: 900, [mine]: 0 },
      snapshot: { ...snapshot, viewers: 7 },
    });
    line.listener?.fact(release(900));
    await vi.waitFor(() => expect(session.getView().viewers).toBe(7));
    expect(line.drafts('session:enter').at(-1)).toEqual({ eventId });
  });

  it('comes back with its numbers and catches up', async () => {
    line.listener?.fact(release(1));
    line.answer('session:enter', {
      ...entered,
      heads: { [everyone]: 3, [mine]: 0 },
      snapshot: null,
      missed: [release(2), release(3)],
    });
    line.connect();
    await vi.waitFor(() => expect(texts()).toHaveLength(3));
    expect(line.drafts('session:enter').at(-1)).toEqual({ eventId, after: { [everyone]: 1, [mine]: 0 } });
  });

  it('sends a question again with the same id after the connection was lost', async () => {
    line.answer('question:raise', new ApiError('OFFLINE'));
    await session.raise('贴息怎么申请？', true);
    const [{ id } = { id: '' }] = session.getView().pending;
    line.answer('session:enter', { ...entered, snapshot: null });
    line.answer('question:raise', ownQuestion(1, { id }));
    line.connect();
    await vi.waitFor(() => expect(session.getView().mine.map((question) => question.id)).toEqual([id]));
    expect(session.getView().pending).toEqual([]);
    expect(line.drafts('question:raise')).toEqual(
      [0, 1].map(() => ({ eventId, id, text: '贴息怎么申请？', anonymous: true })),
    );
  });

  it('keeps facts that come while it enters anew, also those of a stream that only entering opens', async () => {
    const backstage = streamOf.backstage(eventId);
    const message = { id: idOf(5), personId, name: '张建国', role: 'host' as const, text: '到了', at: now };
    let answer: (entered: unknown) => void = () => undefined;
    line.answer('session:enter', new Promise((resolve) => (answer = resolve)));
    line.listener?.fact(factOf(1, 'seat:given', { eventId }, mine));
    line.listener?.fact(release(1));
    line.listener?.fact(factOf(1, 'backstage:said', { message }, backstage));
    answer({
      ...entered,
      role: 'speaker',
      heads: { [everyone]: 0, [mine]: 1, [backstage]: 0 },
      snapshot: { ...snapshot, backstage: { seats: [], messages: [], packaging: 'off' } },
    });
    await vi.waitFor(() => expect(session.getView().role).toBe('speaker'));
    expect([texts(), session.getView().backstage?.messages]).toEqual([['问题 1'], [message]]);
  });

  it('enters anew when the seat is told in what was missing', async () => {
    line.answer('stream:read', { rows: [factOf(1, 'seat:given', { eventId }, mine)], complete: true });
    line.answer('session:enter', { ...entered, role: 'speaker', heads: { [everyone]: 0, [mine]: 2 } });
    line.listener?.fact(factOf(2, 'question:mine', { question: ownQuestion(1) }, mine));
    await vi.waitFor(() => expect(session.getView().role).toBe('speaker'));
  });

  it('says that a question without an answer is kept, and sends it again although the connection stands', async () => {
    vi.useFakeTimers();
    line.answer('question:raise', new ApiError('OFFLINE'));
    expect(await session.raise('贴息怎么申请？', false)).toBe('kept');
    const [{ id } = { id: '' }] = session.getView().pending;
    line.answer('question:raise', ownQuestion(1, { id }));
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    expect(session.getView().mine.map((question) => question.id)).toEqual([id]);
  });

  it('leaves although the entering was not answered yet, and is not in when the answer comes', async () => {
    vi.useFakeTimers();
    const other = new EventSession(eventId, line);
    line.answer('session:enter', new Promise(() => undefined));
    const stop = other.subscribe(() => undefined);
    line.connect();
    stop();
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(line.drafts('session:leave')).toEqual([{ eventId }]);
  });

  it('takes a refused question back and says why', async () => {
    line.answer('question:raise', new ApiError('TOO_MANY_REQUESTS'));
    await expect(session.raise('贴息怎么申请？', false)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(session.getView().pending).toEqual([]);
  });

  it('enters anew when a seat is given, and is a speaker', async () => {
    line.answer('session:enter', { ...entered, role: 'speaker', heads: { [everyone]: 0, [mine]: 1 } });
    line.listener?.fact(factOf(1, 'seat:given', { eventId }, mine));
    await vi.waitFor(() => expect(session.getView().role).toBe('speaker'));
  });

  it('forgets everything personal when another person signs in', () => {
    line.listener?.fact(factOf(1, 'question:mine', { question: ownQuestion(1) }, mine));
    expect(session.getView().mine.map(({ id }) => id)).toEqual([idOf(1)]);
    line.listener?.personChanged();
    expect([session.getView().mine, session.getView().role, session.getView().event]).toEqual([[], null, event]);
  });
});
