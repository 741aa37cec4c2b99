import type { CommandInput, StageView } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeStage } from './changeStage.ts';
import { announce as policy } from './stage.policy.ts';
import { stageView } from './stage.view.ts';

/** Shows an announcement to everybody, or takes it down. */
export async function announce(
  caller: CommandCaller,
  { eventId, id, text }: CommandInput<'stage:announce'>,
): Promise<StageView> {
  const { stage, seats } = await changeStage(caller, eventId, (before, a) => {
    const after = policy(before, { id, text }, a.now);
    if (after !== before) a.audit('stage:announce', eventId, { text });
    return after;
  });
  return stageView(stage, seats);
}
