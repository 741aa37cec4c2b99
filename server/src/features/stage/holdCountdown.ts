import type { CommandInput, StageView } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeStage } from './changeStage.ts';
import { holdCountdown as policy } from './stage.policy.ts';
import { stageView } from './stage.view.ts';

/** Stops the countdown. Throws WRONG_STATE once on air. */
export async function holdCountdown(
  caller: CommandCaller,
  { eventId }: CommandInput<'stage:hold'>,
): Promise<StageView> {
  const { stage, seats } = await changeStage(caller, eventId, (before, a) => {
    const after = policy(before);
    if (after !== before) a.audit('stage:hold', eventId);
    return after;
  });
  return stageView(stage, seats);
}
