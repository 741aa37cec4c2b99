import { MeetingSettings, newId, RegistrationSettingsView } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { testForm } from '../../registrations/testRegistration.ts';
import { meetingKind, slotsOf, suggestedMeetings } from './meetingValues.ts';
import { emptyQuestion, registrationKind } from './registrationValues.ts';

const event = { startsAt: '2026-12-01T11:30:00.000Z', endsAt: '2026-12-01T13:00:00.000Z' };

test('registration settings come back as they were, the deadline by Beijing’s clock', () => {
  const saved = { ...testForm({}, { deadline: '2026-12-01T10:00:00.000Z' }).settings, revision: 3 };
  const values = registrationKind.valuesOf(saved);
  expect(values.deadline).toBe('2026-12-01T18:00');
  expect(RegistrationSettingsView.parse(registrationKind.settingsOf(values, 3))).toEqual(saved);
  expect(registrationKind.settingsOf({ ...values, deadline: '' }, 3)).toMatchObject({ deadline: null });
  expect(registrationKind.settingsOf({ ...values, deadline: '18' }, 3)).toMatchObject({ deadline: '' });
});

test('options left over from a choice are not sent with a text', () => {
  const values = registrationKind.valuesOf({ ...testForm().settings, revision: 0 });
  const question = { ...emptyQuestion(), id: newId(), label: '规模', options: ['甲', '乙'] };
  expect(registrationKind.settingsOf({ ...values, questions: [question] }, 0)).toMatchObject({
    questions: [{ options: [] }],
  });
});

test('what is suggested fits into the event and is valid', () => {
  const suggested = suggestedMeetings(event);
  expect(MeetingSettings.parse(suggested).slots).toBe(4);
  const slots = slotsOf(meetingKind.valuesOf(suggested), event);
  expect(slots.map(({ isOutside }) => isOutside)).toEqual([false, false, false, false]);
  expect(slots[1]).toMatchObject({ startsAt: '2026-12-01T11:50:00.000Z', endsAt: '2026-12-01T12:05:00.000Z' });
});

test('slots beyond the event are marked; nothing is shown while a field is empty', () => {
  const values = meetingKind.valuesOf({ ...suggestedMeetings(event), slots: 6 });
  expect(slotsOf(values, event).map(({ isOutside }) => isOutside)).toEqual([false, false, false, false, true, true]);
  expect(slotsOf({ ...values, firstStartsAt: '2026-12-01T19:20' }, event)[0]?.isOutside).toBe(true);
  expect(slotsOf({ ...values, gapMinutes: null }, event)).toEqual([]);
  expect(slotsOf({ ...values, firstStartsAt: '' }, event)).toEqual([]);
});
