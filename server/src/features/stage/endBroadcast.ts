import type { CommandInput, StageView } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { setEventState } from '../events/index.ts';
import { changeStage } from './changeStage.ts';
import { endBroadcast as policy } from './stage.policy.ts';
import { stageView } from './stage.view.ts';

/** Ends the broadcast and the event for good; what was left unanswered is owed a follow-up. */
export async function endBroadcast(caller: CommandCaller, { eventId }: CommandInput<'stage:end'>): Promise<StageView> {
  const { stage, seats } = await changeStage(caller, eventId, async (before, a) => {
    const after = policy(before, a.now);
    if (after === before) return before;
    await setEventState(a, eventId, 'ended', a.now);
    a.owe('event-ended', { eventId });
    a.owe('recording-close', { eventId });
    a.audit('stage:end', eventId);
    return after;
  });
  return stageView(stage, seats);
}
