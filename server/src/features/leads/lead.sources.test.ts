import { newId } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { leadTouch } from '../../testing/leadTouches.ts';
import type { LeadDoc } from './lead.model.ts';
import { blankLead, keyOf, withSource } from './lead.sources.ts';

test('who asks again and again makes a lead no longer than a document may be, and pushes out nobody else', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  const { party, ...other } = leadTouch(newId());
  const quiet = { ...other, party: { ...party, personId: newId() } };
  const empty: LeadDoc = { _id: newId(), naturalKey: keyOf(quiet), ...blankLead(quiet, now) };
  let lead = withSource(empty, quiet, now) ?? empty;
  for (let n = 0; n < 1_500; n += 1)
    lead = withSource(lead, { ...other, party, source: { ...other.source, id: newId() } }, now) ?? lead;
  expect(lead.sources).toHaveLength(301);
  expect(lead.people).toEqual([quiet.party.personId, party.personId]);
  expect(lead.history.length).toBeLessThanOrEqual(1_000);
});
