import { streamOf } from '@jingqi/contract';
import { describe, expect, it } from 'vitest';
import { applyFact, applyPulse } from './applyFact.ts';
import {
  emptyKnown,
  eventId,
  factOf,
  idOf,
  meetingAt,
  ownQuestion,
  personId,
  releasedQuestion,
  stageAt,
} from './fixtures.ts';

const at = '2026-11-24T11:30:00.000Z';

describe('applyFact', () => {
  it('keeps questions in order: pinned, on air, votes, answered last', () => {
    const facts = [
      releasedQuestion(1, { votes: 9, state: 'answered' }),
      releasedQuestion(2, { votes: 1 }),
      releasedQuestion(3, { votes: 5 }),
      releasedQuestion(4, { onAir: true }),
      releasedQuestion(5, { pinned: true }),
    ].map((question, index) => factOf(index + 1, 'question:released', { question }));
    expect(facts.reduce(applyFact, emptyKnown).questions.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1].map(idOf));
  });

  it('replaces a released question and takes a withdrawn one away', () => {
    const once = applyFact(emptyKnown, factOf(1, 'question:released', { question: releasedQuestion(1) }));
    const twice = applyFact(once, factOf(2, 'question:released', { question: releasedQuestion(1, { text: '改过' }) }));
    expect(twice.questions.map(({ text }) => text)).toEqual(['改过']);
    expect(applyFact(twice, factOf(3, 'question:withdrawn', { questionId: idOf(1) })).questions).toEqual([]);
  });

  it('never goes back to an older stage', () => {
    const now = applyFact(emptyKnown, factOf(1, 'stage:changed', { stage: stageAt(5) }));
    expect(applyFact(now, factOf(2, 'stage:changed', { stage: stageAt(4) })).stage.version).toBe(5);
  });

  it('puts my newest question first and updates it in place', () => {
    const mine = streamOf.person(eventId, personId);
    const two = [1, 2].reduce(
      (known, n) => applyFact(known, factOf(n, 'question:mine', { question: ownQuestion(n) }, mine)),
      emptyKnown,
    );
    const after = applyFact(
      two,
      factOf(3, 'question:mine', { question: ownQuestion(1, { state: 'rejected', reason: '与本场无关' }) }, mine),
    );
    expect(after.mine.map(({ id, state }) => [id, state])).toEqual([
      [idOf(2), 'awaitingReview'],
      [idOf(1), 'rejected'],
    ]);
  });

  it('keeps the newest of a meeting and every line once', () => {
    const heard = [3, 2].map((revision) =>
      factOf(revision, 'meeting:changed', { meeting: meetingAt(revision, { table: revision }) }),
    );
    expect(heard.reduce(applyFact, emptyKnown).meetings.map(({ table }) => table)).toEqual([3]);
    const message = { id: idOf(9), meetingId: idOf(50), personId, side: 'investor' as const, name: '', text: '好', at };
    const said = factOf(4, 'meeting:said', { meetingId: message.meetingId, message });
    expect([said, said].reduce(applyFact, emptyKnown).said).toEqual([message]);
  });

  it('does not grow a backstage for those who have none', () => {
    const message = { id: idOf(9), personId, name: '', role: '', text: '', at };
    expect(applyFact(emptyKnown, factOf(1, 'backstage:said', { message })).backstage).toBeNull();
  });
});

describe('applyPulse', () => {
  it('counts votes, viewers and claps; a question it does not know changes nothing', () => {
    const known = { ...emptyKnown, questions: [releasedQuestion(1), releasedQuestion(2)] };
    const after = applyPulse(known, { eventId, viewers: 12, votes: { [idOf(2)]: 3, [idOf(7)]: 1 }, claps: 4, at });
    expect(after.questions.map(({ id, votes }) => [id, votes])).toEqual([
      [idOf(2), 3],
      [idOf(1), 0],
    ]);
    expect([after.viewers, after.claps]).toEqual([12, 4]);
  });
});
