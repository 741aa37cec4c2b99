import { type CommandInput, type StageView } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { findEvent } from '../events/index.ts';
import { changeStage } from './changeStage.ts';
import { goToCue } from './stage.policy.ts';
import { stageView } from './stage.view.ts';

/** Goes to an item of the run of show; it starts now. */
export async function advanceCue(
  caller: CommandCaller,
  { eventId, cueId }: CommandInput<'stage:cue'>,
): Promise<StageView> {
  const { runOfShow } = await findEvent(eventId);
  const { stage, seats } = await changeStage(caller, eventId, (before, a) => {
    const after = goToCue(before, cueId, runOfShow, a.now);
    if (after !== before) a.audit('stage:cue', eventId, { cueId });
    return after;
  });
  return stageView(stage, seats);
}
