import { describe, expect, it } from 'vitest';
import { emptyKnown } from '../../realtime/fixtures.ts';
import { eventMatches } from './eventMatches.ts';

describe('eventMatches', () => {
  it.each(['', '贴息', '张建国', '局长 贴息', '  局长  ', '经济和信息化'])('finds by %j', (search) => {
    expect(eventMatches(emptyKnown.event, search)).toBe(true);
  });

  it('wants every word', () => {
    expect(eventMatches(emptyKnown.event, '局长 氢能')).toBe(false);
  });
});
