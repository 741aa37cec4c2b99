import { streamOf, type ParsedFact } from '@jingqi/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsOf, keepStreams, openBook, receive } from './book.ts';
import { emptyKnown, eventId, factOf, idOf, ownQuestion, personId, releasedQuestion } from './fixtures.ts';

const everyone = streamOf.everyone(eventId);
const mine = streamOf.person(eventId, personId);
const zero = openBook(emptyKnown, { [everyone]: 0, [mine]: 0 }, []);

/** Facts whose outcome depends on their order: the same three questions released, changed and withdrawn over and over. */
function story(length: number): ParsedFact[] {
  const publicFacts = Array.from({ length }, (_, index) => {
    const question = releasedQuestion(index % 3, { text: `第 ${index} 版`, votes: index });
    return index % 5 === 4
      ? factOf(index + 1, 'question:withdrawn', { questionId: question.id })
      : factOf(index + 1, 'question:released', { question });
  });
  const ownFacts = Array.from({ length }, (_, index) =>
    factOf(index + 1, 'question:mine', { question: ownQuestion(index % 2, { votes: index }) }, mine),
  );
  return [...publicFacts, ...ownFacts];
}

describe('book', () => {
  it('drops what it has', () => {
    const fact = factOf(1, 'question:released', { question: releasedQuestion(1) });
    const once = receive(zero, fact);
    expect(receive(once, fact)).toBe(once);
  });

  it('holds what comes too early and names the gap', () => {
    const early = receive(zero, factOf(3, 'question:released', { question: releasedQuestion(3) }));
    expect(early.known).toBe(zero.known);
    expect(gapsOf(early)).toEqual([{ stream: everyone, after: 0 }]);
    const filled = [1, 2].reduce(
      (book, n) => receive(book, factOf(n, 'question:released', { question: releasedQuestion(n) })),
      early,
    );
    expect(filled.known.questions).toHaveLength(3);
    expect(gapsOf(filled)).toEqual([]);
  });

  it('follows a snapshot with what arrived meanwhile, and drops what the snapshot has', () => {
    const arrived = [5, 6, 7].map((n) => factOf(n, 'question:released', { question: releasedQuestion(n) }));
    const book = openBook(emptyKnown, { [everyone]: 6 }, arrived);
    expect(book.known.questions.map(({ id }) => id)).toEqual([idOf(7)]);
  });

  it('knows nothing of streams it does not follow', () => {
    const book = keepStreams(zero, [everyone]);
    expect(receive(book, factOf(1, 'question:mine', { question: ownQuestion(1) }, mine))).toBe(book);
  });

  it('comes to the same whatever the order, the doubles and the losses, once the gaps are read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.infiniteStream(fc.nat()),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (length, order, luck) => {
          const facts = story(length);
          const wire = facts
            .flatMap((fact) => {
              const chance = luck.next().value;
              return chance < 0.2 ? [] : chance < 0.5 ? [fact, fact] : [fact];
            })
            .map((fact) => ({ fact, at: order.next().value }))
            .sort((a, b) => a.at - b.at);
          const late = wire.reduce((book, { fact }) => receive(book, fact), zero);
          const healed = [everyone, mine]
            .flatMap((stream) => facts.filter((f) => f.stream === stream && f.seq > (late.heads[stream] ?? 0)))
            .reduce(receive, late);
          const inOrder = facts.reduce(receive, zero);
          expect(healed).toEqual(inOrder);
        },
      ),
    );
  });
});
