import { expect, test } from 'vitest';
import { meetingCounts } from './countMeetings.ts';

test('planned, held and lost, with why the others came to nothing', () => {
  const meetings = [
    { state: 'held', lostWhy: null },
    { state: 'accepted', lostWhy: null },
    { state: 'lost', lostWhy: 'investorAbsent' },
    { state: 'lost', lostWhy: 'bothAbsent' },
    { state: 'lost', lostWhy: 'networkTrouble' },
    { state: 'declined', lostWhy: null },
    { state: 'pending', lostWhy: null },
  ] as const;
  expect(meetingCounts(meetings)).toEqual({
    requested: 7,
    planned: 5,
    held: 1,
    lost: 3,
    lostWhy: [
      { why: 'absent', count: 2 },
      { why: 'network', count: 1 },
      { why: 'declined', count: 1 },
    ],
  });
});
