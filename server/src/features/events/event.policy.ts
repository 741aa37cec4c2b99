import { DomainError, type ErrorBody, type EventState } from '@jingqi/contract';
import type { EventDoc } from './event.model.ts';

/** How long after its start an event may still be published: an operator who is late, not one who mistook the day. */
export const lateStartMs = 3_600_000;

const next: Record<EventState, readonly EventState[]> = {
  draft: ['published', 'cancelled'],
  published: ['live', 'cancelled'],
  live: ['ended'],
  ended: [],
  cancelled: [],
};

/** Throws WRONG_STATE. */
export function requireMove(from: EventState, to: EventState): void {
  if (!next[from].includes(to)) throw new DomainError('WRONG_STATE');
}

/** What has happened is not described otherwise afterwards. Throws WRONG_STATE. */
export function requireEditable(state: EventState): void {
  if (state === 'ended' || state === 'cancelled') throw new DomainError('WRONG_STATE');
}

type Described = Pick<EventDoc, 'startsAt' | 'endsAt' | 'runOfShow'>;

/** Throws INVALID_INPUT: two items of the run of show with one id. */
export function requireDistinctCues(runOfShow: readonly { id: string }[]): void {
  if (new Set(runOfShow.map(({ id }) => id)).size < runOfShow.length) refuse('runOfShow', 'duplicateCue');
}

/** Throws INVALID_INPUT naming what keeps it from being opened to the public: a time that is over, no run of show, no host. */
export function requirePublishable(event: Described & Pick<EventDoc, 'host'>, now: Date): void {
  if (event.startsAt.getTime() < now.getTime() - lateStartMs) refuse('startsAt', 'inThePast');
  if (event.endsAt <= now) refuse('endsAt', 'inThePast');
  if (event.runOfShow.length === 0) refuse('runOfShow', 'missing');
  if (event.host.name === '' || event.host.office === '') refuse('host', 'missing');
}

function refuse(path: string, problem: string): never {
  throw new DomainError('INVALID_INPUT', { fields: [{ path, problem }] } satisfies Omit<ErrorBody, 'code'>);
}
