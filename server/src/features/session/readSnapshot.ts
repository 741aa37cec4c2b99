import type { Snapshot } from '@jingqi/contract';
import { presence, type CommandCaller } from '../../kit/index.ts';
import { eventView, findEvent } from '../events/index.ts';
import { ownQuestions, releasedQuestions, staffQuestions, votedBy } from '../questions/index.ts';
import { backstageViewOf, stageViewOf } from '../stage/index.ts';

/** Everything the caller's screen needs; what is not the role's business is absent. */
export async function readSnapshot({ platform, actor, eventId, eventRole }: CommandCaller): Promise<Snapshot> {
  const isStaff = eventRole === 'operator' || eventRole === 'moderator';
  const isBackstage = isStaff || eventRole === 'host' || eventRole === 'speaker';
  const [event, stage, questions, mine, voted, viewers] = await Promise.all([
    findEvent(eventId),
    stageViewOf(eventId),
    releasedQuestions(eventId),
    ownQuestions(eventId, actor.personId),
    votedBy(eventId, actor.personId),
    presence.countViewers(platform, eventId),
  ]);
  return {
    event: eventView(event),
    stage,
    questions,
    mine,
    voted,
    viewers,
    ...(isStaff ? { staffQuestions: await staffQuestions(eventId) } : {}),
    ...(isBackstage ? { backstage: await backstageViewOf(eventId) } : {}),
  };
}
