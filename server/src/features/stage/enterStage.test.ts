import { newId, type EventRole } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { sessionClaim } from '../media/index.ts';
import { claimsOf } from './enterStage.ts';

const eventId = newId();
const actor = { personId: newId(), role: 'sme', name: '王小明', enterprise: '', sessionHash: 'a'.repeat(64) } as const;
const everything = ['camera', 'microphone', 'screen'];
const claims = (eventRole: EventRole, seat?: { name: string }) => claimsOf({ actor, eventId, eventRole }, seat);

test('viewers see what is on air and publish nothing, guests too', () => {
  for (const role of ['guest', 'attendee'] as const) {
    expect(claims(role)).toEqual({
      sub: actor.personId,
      stageId: eventId,
      name: '王小明',
      view: 'air',
      publish: [],
      session: sessionClaim('a'.repeat(64)),
    });
  }
});

test('staff see backstage and publish nothing, whatever seat there is', () => {
  for (const role of ['moderator', 'operator'] as const) {
    expect(claims(role, { name: 'x' })).toMatchObject({ view: 'backstage', publish: [], name: '王小明' });
  }
});

test('those with a seat see backstage and publish under the name of the seat', () => {
  for (const role of ['host', 'speaker'] as const) {
    expect(claims(role, { name: '张建国' })).toMatchObject({ view: 'backstage', publish: everything, name: '张建国' });
  }
});

test('the seat counts and not the role: a viewer just promoted may, a speaker whose seat is taken may not', () => {
  expect(claims('attendee', { name: '王小明' })).toMatchObject({ view: 'backstage', publish: everything });
  expect(claims('speaker')).toMatchObject({ view: 'air', publish: [] });
});
