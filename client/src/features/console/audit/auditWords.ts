import type { Role } from '@jingqi/contract';
import type { zh } from '../../../i18n/console/zh.ts';

export type KnownAct = keyof typeof zh.audit.acts;

/** The key of an act's words; null for one that has none, which is then shown as it is. */
export function actKey(act: string, acts: Readonly<Record<string, string>>): KnownAct | null {
  const key = act.replace(':', '_');
  return isKnown(key, acts) ? key : null;
}

function isKnown(key: string, acts: Readonly<Record<string, string>>): key is KnownAct {
  return Object.hasOwn(acts, key);
}

/** Where that to which something was done can be seen in the console; null where there is no page of it. */
export function subjectPath(act: string, subject: string, role: Role): string | null {
  if (!/^[0-9a-f-]{36}$/u.test(subject)) return null;
  const [area] = act.split(':', 1);
  // These are done to one registration, which has no page of its own.
  if (act === 'registration:check-in' || act === 'registration:reveal-contact') return null;
  if (area === 'lead') return `/console/leads?scope=all&lead=${subject}`;
  if (['event', 'stage', 'studio', 'registration', 'meetings'].includes(area ?? ''))
    return `/console/events/${subject}`;
  return (area === 'person' || area === 'staff') && role === 'operator' ? `/console/people` : null;
}

/** The details as pairs, in order, without empty ones; lists as their parts, ids by their end, what is not plain as JSON, long values cut. */
export function detailPairs(details: Readonly<Record<string, unknown>>): { name: string; value: string }[] {
  return Object.entries(details)
    .map(([name, value]) => {
      const text = Array.isArray(value) ? value.map(plain).join(', ') : plain(value);
      return { name, value: text.length > 200 ? `${text.slice(0, 199)}…` : text };
    })
    .filter(({ value }) => value !== '');
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.replace(/[\da-f]{8}-(?:[\da-f]{4}-){3}([\da-f]{12})/gu, '…$1');
}
