import type { CommandInput, StageView } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeStage } from './changeStage.ts';
import { setHls as policy } from './stage.policy.ts';
import { stageView } from './stage.view.ts';

/** Stops packaging and recording, or lets them go on. */
export async function setHls(caller: CommandCaller, { eventId, on }: CommandInput<'stage:hls'>): Promise<StageView> {
  const { stage, seats } = await changeStage(caller, eventId, (before, a) => {
    const after = policy(before, on);
    if (after !== before) a.audit('stage:hls', eventId, { on });
    return after;
  });
  return stageView(stage, seats);
}
