import { MeetingSettings } from '@jingqi/contract';
import { fromBeijingClock, toBeijingClock } from '../events/beijingTime.ts';
import type { SettingsKind } from './settingsKind.ts';

/** What the form holds; the first slot is on Beijing's wall clock. Numbers are null while a field is empty. */
export interface MeetingValues {
  open: boolean;
  firstStartsAt: string;
  lengthMinutes: number | null;
  gapMinutes: number | null;
  slots: number | null;
  tables: number | null;
  requestMinutes: number | null;
}

/** Fields that hold a whole number, and from where to where. */
export const meetingNumbers = {
  lengthMinutes: [5, 120],
  gapMinutes: [0, 60],
  slots: [1, 100],
  tables: [1, 200],
  requestMinutes: [5, 1_440],
} as const satisfies Partial<Record<keyof MeetingValues, readonly [number, number]>>;

export const meetingKind: SettingsKind<MeetingValues, MeetingSettings> = {
  numbers: meetingNumbers,
  schema: MeetingSettings,
  valuesOf: ({ open, firstStartsAt, lengthMinutes, gapMinutes, slots, tables, requestMinutes }) => ({
    open,
    firstStartsAt: toBeijingClock(firstStartsAt),
    lengthMinutes,
    gapMinutes,
    slots,
    tables,
    requestMinutes,
  }),
  settingsOf: ({ firstStartsAt, ...rules }, revision) => ({
    ...rules,
    revision,
    firstStartsAt: fromBeijingClock(firstStartsAt) ?? '',
  }),
};

interface Span {
  startsAt: string;
  endsAt: string;
}

/** Slots of a quarter of an hour that fit into the event; `revision` 0: nothing is saved yet. */
export function suggestedMeetings({ startsAt, endsAt }: Span): MeetingSettings {
  const [lengthMinutes, gapMinutes] = [15, 5];
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  const fitting = Math.floor((minutes + gapMinutes) / (lengthMinutes + gapMinutes));
  return {
    open: false,
    firstStartsAt: startsAt,
    lengthMinutes,
    gapMinutes,
    slots: Math.min(100, Math.max(1, fitting)),
    tables: 5,
    requestMinutes: 60,
    revision: 0,
  };
}

/** `isOutside`: it reaches beyond the event, so it will be refused. */
export interface SlotPreview extends Span {
  isOutside: boolean;
}

/** The slots the form describes; none while it is not filled in. */
export function slotsOf(values: Partial<MeetingValues>, event: Span): SlotPreview[] {
  const first = fromBeijingClock(values.firstStartsAt ?? '');
  const { lengthMinutes, gapMinutes, slots } = values;
  if (first === null || !lengthMinutes || typeof gapMinutes !== 'number' || !slots) return [];
  return Array.from({ length: Math.min(100, slots) }, (_, n) => {
    const from = Date.parse(first) + n * (lengthMinutes + gapMinutes) * 60_000;
    const to = from + lengthMinutes * 60_000;
    return {
      startsAt: new Date(from).toISOString(),
      endsAt: new Date(to).toISOString(),
      isOutside: from < Date.parse(event.startsAt) || to > Date.parse(event.endsAt),
    };
  });
}
