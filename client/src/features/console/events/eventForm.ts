import type { Brand, Cue, CueKind, EventInput, EventView, HostCard, PolicyCard } from '@jingqi/contract';
import { fromBeijingClock, toBeijingClock } from './beijingTime.ts';
import { defaultCues } from './runOfShow.ts';

/** What the form holds; times are Beijing's wall clock, as `2026-12-01T19:30`. */
export interface EventValues {
  brand: Brand;
  title: string;
  summary: string;
  policy: PolicyCard;
  host: HostCard;
  startsAt: string;
  endsAt: string;
  guestsAllowed: boolean;
  runOfShow: Cue[];
}

/** A new event: tomorrow 19:30 to 21:00 in Beijing, guests may watch, the four usual items. */
export function emptyValues(now: number, titleOf: (kind: CueKind) => string): EventValues {
  const tomorrow = toBeijingClock(now + 86_400_000).slice(0, 10);
  return {
    brand: 'policy-live',
    title: '',
    summary: '',
    policy: { title: '', number: '', url: '' },
    host: { name: '', office: '', title: '' },
    startsAt: `${tomorrow}T19:30`,
    endsAt: `${tomorrow}T21:00`,
    guestsAllowed: true,
    runOfShow: defaultCues(titleOf),
  };
}

/** An event as the form shows it. */
export function valuesOf(event: EventView): EventValues {
  const { brand, title, summary, policy, host, startsAt, endsAt, guestsAllowed, runOfShow } = event;
  return {
    brand,
    title,
    summary,
    policy,
    host,
    guestsAllowed,
    runOfShow,
    startsAt: toBeijingClock(startsAt),
    endsAt: toBeijingClock(endsAt),
  };
}

/** What the form says as the contract wants it; a time that is none stays empty, so that the contract refuses it. */
export function draftOf(values: EventValues): Omit<EventInput, 'id'> {
  const url = values.policy.url.trim();
  return {
    ...values,
    policy: { ...values.policy, url },
    startsAt: fromBeijingClock(values.startsAt) ?? '',
    endsAt: fromBeijingClock(values.endsAt) ?? '',
    runOfShow: values.runOfShow.map((cue) => ({ ...cue, title: cue.title ?? '' })),
  };
}

/** The top-level fields in which two versions differ. */
export function differingFields(a: EventValues, b: EventValues): (keyof EventValues)[] {
  const names = [
    'brand',
    'title',
    'summary',
    'policy',
    'host',
    'startsAt',
    'endsAt',
    'guestsAllowed',
    'runOfShow',
  ] as const;
  return names.filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
}
