import type { CommandInput, StageView } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeStage } from './changeStage.ts';
import { setSlate as policy } from './stage.policy.ts';
import { stageView } from './stage.view.ts';

/** Puts a slate before the picture, or takes it down. */
export async function setSlate(
  caller: CommandCaller,
  { eventId, text }: CommandInput<'stage:slate'>,
): Promise<StageView> {
  const { stage, seats } = await changeStage(caller, eventId, (before, a) => {
    const after = policy(before, text);
    if (after !== before) a.audit('stage:slate', eventId, { text });
    return after;
  });
  return stageView(stage, seats);
}
