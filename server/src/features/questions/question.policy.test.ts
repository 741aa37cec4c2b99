import { DomainError, newId, streamOf, type Answer } from '@jingqi/contract';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newQuestion } from './newQuestion.ts';
import { audienceOf, isReleased } from './question.audience.ts';
import type { QuestionDoc } from './question.model.ts';
import * as policy from './question.policy.ts';

const eventId = newId();
const now = new Date('2026-11-24T12:00:00Z');
const ask = (): QuestionDoc =>
  newQuestion(
    { id: newId(), eventId, text: '原文', anonymous: false },
    { personId: newId(), name: '王小明', enterprise: '' },
    false,
    now,
  );
const voice: Answer = { kind: 'voice', offsetMs: 1, at: now.toISOString() };
const written = (text: string): Answer => ({ kind: 'text', text, by: '主持人', at: now.toISOString() });

type Step = {
  on: number;
  do: 'approve' | 'reject' | 'edit' | 'merge' | 'pin' | 'unpin' | 'air' | 'unair' | 'voice' | 'text';
  other: number;
};
const steps = fc.array(
  fc.record({
    on: fc.nat(4),
    do: fc.constantFrom<Step['do']>(
      'approve',
      'reject',
      'edit',
      'merge',
      'pin',
      'unpin',
      'air',
      'unair',
      'voice',
      'text',
    ),
    other: fc.nat(4),
  }),
  { maxLength: 40 },
);

function take(questions: QuestionDoc[], step: Step): QuestionDoc {
  const [question, target] = [questions[step.on] ?? ask(), questions[step.other] ?? ask()];
  const othersPinned = questions.filter((other) => other.pinned && other !== question).length;
  const run: Record<Step['do'], () => QuestionDoc> = {
    approve: () => policy.approved(question, now),
    reject: () => policy.rejected(question, '与主题无关'),
    edit: () => policy.edited(question, `改${step.other}`, '管理员', now),
    merge: () => policy.merged(question, target),
    pin: () => policy.pinned(question, true, othersPinned),
    unpin: () => policy.pinned(question, false, othersPinned),
    air: () => policy.aired(question, true, now),
    unair: () => policy.aired(question, false, now),
    voice: () => policy.answered(question, voice),
    text: () => policy.answered(question, written(`答${step.other}`)),
  };
  return run[step.do]();
}

/** Rules that a question breaks, of those that hold in whatever state. */
function broken(question: QuestionDoc): string[] {
  const { state, answer, pinned, onAir } = question;
  const released = isReleased(question);
  const rules = {
    'everybody hears of it when released': audienceOf(question).includes(streamOf.everyone(eventId)) === released,
    'a released one has its time': !released || question.releasedAt !== null,
    'a rejected one has a reason': (state === 'rejected') === (question.reason !== ''),
    'a merged one has a target': (state === 'merged') === (question.mergedInto !== null),
    'an answered one has an answer': state !== 'answered' || answer !== null,
    'an open one has none': (state !== 'awaitingReview' && state !== 'released') || answer === null,
    'only released ones are on top or on air': released || !(pinned || onAir),
    'only merged ones tell their target': state === 'merged' || !question.isMergeShown,
    'it says something': question.text.length > 0,
  };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}

/** The question after a step; as before where the step is refused. */
function attempt(questions: QuestionDoc[], step: Step): QuestionDoc | undefined {
  try {
    return take(questions, step);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'WRONG_STATE') return questions[step.on];
    throw error;
  }
}

test('whatever is done in whatever order, a question is whole, and a retry changes nothing', () => {
  fc.assert(
    fc.property(steps, (path) => {
      const questions = Array.from({ length: 5 }, ask);
      for (const step of path) {
        const before = questions[step.on];
        const after = attempt(questions, step) ?? ask();
        expect(broken(after)).toEqual([]);
        expect(before?.state === 'merged' && after !== before).toBe(false);
        questions[step.on] = after;
        expect(attempt(questions, step)).toBe(after);
        expect(questions.filter(({ pinned }) => pinned).length).toBeLessThanOrEqual(policy.pinnedLimit);
      }
    }),
    { numRuns: 500 },
  );
});

test('a change of words keeps what there was', () => {
  const edited = policy.edited(ask(), '新文', '李主持', now);
  expect(edited).toMatchObject({ text: '新文', edits: [{ before: '原文', by: '李主持', at: now }] });
});

test('a question is not folded into itself, a merged one or one of another event', () => {
  const question = ask();
  const other = { ...ask(), eventId: newId() };
  const gone = policy.merged(ask(), ask());
  for (const target of [question, other, gone, policy.rejected(ask(), '理由')]) {
    expect(() => policy.merged(question, target)).toThrow(DomainError);
  }
});

test('which question it was folded into is told only when that one is released', () => {
  const waiting = ask();
  expect(policy.merged(ask(), waiting).isMergeShown).toBe(false);
  expect(policy.merged(ask(), policy.approved(waiting, now)).isMergeShown).toBe(true);
});

test('only a released question without an answer is voted for; one that is not released does not exist', () => {
  const released = policy.approved(ask(), now);
  expect(() => policy.voted(released)).not.toThrow();
  expect(() => policy.voted(ask())).toThrow('NOT_FOUND');
  expect(() => policy.voted(policy.answered(released, voice))).toThrow('WRONG_STATE');
});

test('questions are open before and during a broadcast', () => {
  for (const state of ['draft', 'published', 'live'] as const) expect(() => policy.requireOpen(state)).not.toThrow();
  for (const state of ['ended', 'cancelled'] as const)
    expect(() => policy.requireOpen(state)).toThrow('QUESTIONS_CLOSED');
});

test('the moment a question was taken up is the last one before its answer', () => {
  const at = (minute: number): Date => new Date(now.getTime() + minute * 60_000);
  const released = policy.approved(ask(), now);
  const byMistake = policy.aired(policy.aired(released, true, at(1)), false, at(2));
  const answered = policy.answered(policy.aired(byMistake, true, at(3)), voice);
  expect(byMistake.airedAt).toEqual(at(1));
  expect(answered).toMatchObject({ onAir: false, airedAt: at(3) });
  expect(policy.aired(answered, true, at(9)).airedAt).toEqual(at(3));
  expect(policy.answered(released, voice).airedAt).toEqual(new Date(voice.at));
  expect(policy.answered(released, written('见附件')).airedAt).toBeNull();
});
