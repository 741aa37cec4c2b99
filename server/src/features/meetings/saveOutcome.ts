import type { MeetingView, OutcomeVerdict, PartySide } from '@jingqi/contract';
import { derivedId, type Act, type RouteRequest } from '../../kit/index.ts';
import { touchLead } from '../leads/index.ts';
import { changeMine, type Change } from './changeMeeting.ts';
import { judgedAs } from './closeMeeting.ts';
import type { MeetingDoc, Outcome } from './meeting.model.ts';
import { requireOutcomeTime } from './meeting.policy.ts';
import { viewFor } from './meeting.view.ts';

const words: Record<OutcomeVerdict, string> = {
  noInterest: '暂无意向 · no interest',
  followUp: '继续跟进 · follow up',
  materialsSent: '已发资料 · materials sent',
  intent: '达成意向 · intent',
};

/**
 * My card, one a side; another one within the day takes its place. The lead is in the same act.
 * Throws NOT_FOUND, WRONG_STATE (before the start, or a day after the end).
 */
export async function saveOutcome(request: RouteRequest<'saveOutcome'>): Promise<MeetingView> {
  const { params, actor, body } = request;
  const meeting = await changeMine(request, params.id, async (before, side, a) => {
    requireOutcomeTime(before, a.now);
    const { at: _at, ...known } = before.outcomes[side] ?? { at: null };
    if (JSON.stringify(known) === JSON.stringify(cardOf(body))) return null;
    return keepCard(a, before, side, { ...cardOf(body), at: a.now });
  });
  return viewFor(meeting, actor);
}

const cardOf = ({ verdict, instrument, amountFen, note }: Omit<Outcome, 'at'>): Omit<Outcome, 'at'> => ({
  verdict,
  instrument,
  amountFen,
  note,
});

async function keepCard(a: Act, before: MeetingDoc, side: PartySide, card: Outcome): Promise<Change> {
  const { instrument, amountFen } = card;
  const { personId, name, organisation, uscc } = before.enterprise;
  await touchLead(a, {
    kind: 'outcome',
    eventId: before.eventId,
    eventTitle: before.eventTitle,
    party: { uscc, enterprise: organisation, personId, personName: name },
    source: {
      kind: 'outcome',
      id: derivedId(`outcome of the ${side}`, before._id),
      text: [words[card.verdict], card.note].filter(Boolean).join('：'),
      at: a.now,
    },
    ...(instrument !== null && amountFen !== null ? { intent: { instrument, amountFen } } : {}),
  });
  const outcomes = { ...before.outcomes, [side]: card };
  return { outcomes, ...(before.state === 'lost' ? await judgedAs(a, { ...before, outcomes }) : {}) };
}
