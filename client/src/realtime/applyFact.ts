import type { BackstageView, FactName, FactPayload, ParsedFact, Pulse } from '@jingqi/contract';
import type { Known } from './known.ts';
import { inOrder } from './questionOrder.ts';

type Fold = { [F in FactName]: (known: Known, payload: FactPayload<F>) => Known };

const fold: Fold = {
  'event:changed': (known, { event }) => ({ ...known, event }),
  'stage:changed': (known, { stage }) => (stage.version < known.stage.version ? known : { ...known, stage }),
  'question:released': (known, { question }) => ({ ...known, questions: inOrder(put(known.questions, question)) }),
  'question:withdrawn': (known, { questionId }) => ({
    ...known,
    questions: known.questions.filter(({ id }) => id !== questionId),
  }),
  'question:changed': (known, { question }) =>
    known.staffQuestions ? { ...known, staffQuestions: put(known.staffQuestions, question) } : known,
  'question:mine': (known, { question }) => ({ ...known, mine: put(known.mine, question, 'first') }),
  'seat:changed': (known, { seat }) =>
    withBackstage(known, ({ seats }) => ({
      seats: seats.some(({ personId }) => personId === seat.personId)
        ? seats.map((one) => (one.personId === seat.personId ? seat : one))
        : [...seats, seat],
    })),
  'seat:removed': (known, { personId }) =>
    withBackstage(known, ({ seats }) => ({ seats: seats.filter((seat) => seat.personId !== personId) })),
  'packaging:changed': (known, { packaging }) => withBackstage(known, () => ({ packaging })),
  'backstage:said': (known, { message }) =>
    withBackstage(known, ({ messages }) => ({ messages: put(messages, message) })),
  // The role itself comes from entering anew, which EventSession does.
  'seat:given': (known) => known,
  'seat:taken': (known) => known,
  'meeting:changed': (known, { meeting }) => {
    const before = known.meetings.find(({ id }) => id === meeting.id);
    return before && before.revision > meeting.revision ? known : { ...known, meetings: put(known.meetings, meeting) };
  },
  'meeting:said': (known, { message }) => ({ ...known, said: put(known.said, message) }),
};

/** What is known after one more fact. Pure; facts must come in the order of their stream. */
export function applyFact(known: Known, { fact, payload, at }: ParsedFact): Known {
  const apply = fold[fact] as (known: Known, payload: unknown) => Known;
  return { ...apply(known, payload), asOf: Math.max(known.asOf, Date.parse(at)) };
}

/** What is known after one frame of the pulse. */
export function applyPulse(known: Known, { viewers, votes, claps }: Pulse): Known {
  const changed = known.questions.some(({ id, votes: before }) => (votes[id] ?? before) !== before);
  const counted = <Q extends { id: string; votes: number }>(question: Q): Q => {
    const now = votes[question.id];
    return now === undefined || now === question.votes ? question : { ...question, votes: now };
  };
  return {
    ...known,
    viewers,
    claps: known.claps + claps,
    questions: changed ? inOrder(known.questions.map(counted)) : known.questions,
    staffQuestions: changed && known.staffQuestions ? known.staffQuestions.map(counted) : known.staffQuestions,
  };
}

function withBackstage(known: Known, change: (backstage: BackstageView) => Partial<BackstageView>): Known {
  return known.backstage ? { ...known, backstage: { ...known.backstage, ...change(known.backstage) } } : known;
}

/** Replaces the one with the same id in its place, or adds it. */
export function put<T extends { id: string }>(all: readonly T[], one: T, where: 'first' | 'last' = 'last'): T[] {
  if (all.some(({ id }) => id === one.id)) return all.map((each) => (each.id === one.id ? one : each));
  return where === 'first' ? [one, ...all] : [...all, one];
}
