import type { EventReport, Id, LostWhy } from '@jingqi/contract';
import { Meeting, type MeetingDoc } from '../meetings/index.ts';

type Counts = EventReport['meetings'];
type Why = Counts['lostWhy'][number]['why'];
type Counted = Pick<MeetingDoc, 'state' | 'lostWhy'>;

const whyOf: Record<LostWhy, Why> = {
  investorAbsent: 'absent',
  enterpriseAbsent: 'absent',
  bothAbsent: 'absent',
  networkTrouble: 'network',
  noMedia: 'withoutMedia',
  tooShort: 'tooShort',
};

/** What became of an event's meetings. */
export async function countMeetings(eventId: Id): Promise<Counts> {
  return meetingCounts(await Meeting.find({ eventId }, { state: 1, lostWhy: 1 }).lean<Counted[]>());
}

export function meetingCounts(meetings: readonly Counted[]): Counts {
  const whys = meetings.flatMap(({ state, lostWhy }): Why[] => {
    if (state === 'declined' || state === 'expired' || state === 'cancelled') return [state];
    return state === 'lost' && lostWhy ? [whyOf[lostWhy]] : [];
  });
  const number = (...states: MeetingDoc['state'][]): number =>
    meetings.filter(({ state }) => states.includes(state)).length;
  return {
    requested: meetings.length,
    planned: number('accepted', 'held', 'lost'),
    held: number('held'),
    lost: number('lost'),
    lostWhy: [...Map.groupBy(whys, (why) => why)].map(([why, some]) => ({ why, count: some.length })),
  };
}
