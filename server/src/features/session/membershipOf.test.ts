import { EventRole, newId, Role, streamOf } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { roleIn, streamsOf } from './membershipOf.ts';

const [eventId, personId] = [newId(), newId()];
const seats = ['host', 'speaker', null] as const;

test('staff are what they are, a seat makes host or speaker, the others watch', () => {
  const roles = Role.options.map((role) => seats.map((seat) => roleIn({ guestsAllowed: true }, role, seat)));
  expect(Object.fromEntries(Role.options.map((role, index) => [role, roles[index]]))).toEqual({
    guest: ['host', 'speaker', 'guest'],
    sme: ['host', 'speaker', 'attendee'],
    investor: ['host', 'speaker', 'attendee'],
    official: ['host', 'speaker', 'attendee'],
    moderator: ['moderator', 'moderator', 'moderator'],
    operator: ['operator', 'operator', 'operator'],
    window: ['host', 'speaker', 'attendee'],
    carrier: ['host', 'speaker', 'attendee'],
    auditor: ['host', 'speaker', 'attendee'],
  });
});

test('a guest is asked to sign in where guests may not watch', () => {
  expect(() => roleIn({ guestsAllowed: false }, 'guest', null)).toThrow('SIGN_IN_REQUIRED');
  expect(roleIn({ guestsAllowed: false }, 'sme', null)).toBe('attendee');
});

test('each role follows its own audiences and no other', () => {
  const [everyone, person] = [streamOf.everyone(eventId), streamOf.person(eventId, personId)];
  const [staff, backstage] = [streamOf.staff(eventId), streamOf.backstage(eventId)];
  const followed = Object.fromEntries(EventRole.options.map((role) => [role, streamsOf(role, eventId, personId)]));
  expect(followed).toEqual({
    guest: [everyone, person],
    attendee: [everyone, person],
    speaker: [everyone, person, backstage],
    host: [everyone, person, backstage],
    moderator: [everyone, person, staff, backstage],
    operator: [everyone, person, staff, backstage],
  });
});
