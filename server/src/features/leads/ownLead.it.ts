import { newId, type Id, type OwnLead } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../../kit/index.ts';
import { leadTouch } from '../../testing/leadTouches.ts';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import type { LeadTouch } from './lead.sources.ts';
import { listOwnLeads } from './listOwnLeads.ts';
import { touchLead } from './touchLead.ts';

let stand: Stand;
let eventId: Id;
beforeAll(async () => {
  stand = await openStand();
  eventId = await standEvent(stand.platform);
});
afterAll(() => stand.close());

const touch = (asked: LeadTouch): Promise<Id> =>
  act({ platform: stand.platform, requestId: '' }, newId(), (a) => touchLead(a, asked));

async function seenBy(personId: Id): Promise<OwnLead[]> {
  const caller = await standCaller(stand.platform, eventId, 'attendee');
  const cookie = { start: () => undefined, end: () => undefined };
  const request = { ...caller, actor: { ...caller.actor, personId }, address: '', params: {}, query: {}, body: {} };
  return (await listOwnLeads({ ...request, cookie })).items;
}

test('who names the code of an enterprise reads nothing that others of it have written', async () => {
  const { party } = leadTouch(eventId);
  const stranger = { ...party, personId: newId(), personName: '陌生人' };
  const source = { kind: 'need' as const, id: newId(), text: '随便', at: new Date() };
  await touch(leadTouch(eventId, { party: stranger, kind: 'need', source }));
  await touch(leadTouch(eventId, { party, kind: 'need', source: { ...source, id: newId(), text: '急需三千万授信' } }));
  expect(await seenBy(stranger.personId)).toMatchObject([{ kind: 'need', text: '随便' }]);
  expect(await seenBy(party.personId)).toMatchObject([{ kind: 'need', text: '急需三千万授信' }]);
});

test.each(['outcome', 'interest'] as const)('the words of the other side are not shown: %s', async (kind) => {
  const { party } = leadTouch(eventId);
  const own = { ...party, personId: newId() };
  const source = { kind, id: newId(), text: '团队不行，不投', at: new Date() };
  await touch(leadTouch(eventId, { party: own, kind, source }));
  expect(await seenBy(own.personId)).toMatchObject([{ kind, text: '' }]);
});
