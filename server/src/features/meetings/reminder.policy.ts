import type { MeetingDoc } from './meeting.model.ts';

const minute = 60_000;
/** How long before the start both are reminded, in minutes. */
export const reminderMinutes = { hour: 60, soon: 10 } as const;
export type ReminderKind = keyof typeof reminderMinutes;

/** Which reminder is due and has not been sent for this start. `minutes`: how long it is until then. */
export function dueReminder(
  { state, startsAt, remindedFor }: Pick<MeetingDoc, 'state' | 'startsAt' | 'remindedFor'>,
  now: Date,
): { kind: ReminderKind; minutes: number } | null {
  // A timer may fire a moment early.
  const minutes = Math.ceil((startsAt.getTime() - now.getTime()) / minute - 0.5);
  if (state !== 'accepted' || minutes <= 0 || minutes > reminderMinutes.hour) return null;
  const kind = minutes > reminderMinutes.soon ? 'hour' : 'soon';
  return remindedFor[kind]?.getTime() === startsAt.getTime() ? null : { kind, minutes };
}
