import { DomainError, type CommandInput, type StageView } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { findEvent } from '../events/index.ts';
import { changeStage } from './changeStage.ts';
import { beginCountdown } from './stage.policy.ts';
import { stageView } from './stage.view.ts';

/** Starts the countdown to air of a published event. A host has to be present and ready; an operator may anyway. */
export async function startCountdown(
  caller: CommandCaller,
  { eventId }: CommandInput<'stage:start'>,
): Promise<StageView> {
  const by = { operator: caller.eventRole === 'operator', personId: caller.actor.personId };
  const event = await findEvent(eventId);
  const { stage, seats } = await changeStage(caller, eventId, (before, a) => {
    if (event.state !== 'published') throw new DomainError('WRONG_STATE');
    const after = beginCountdown(before, by, a.now);
    if (after !== before) a.audit('stage:start', eventId);
    return after;
  });
  return stageView(stage, seats);
}
