import type { CommandInput, StageView } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeStage } from './changeStage.ts';
import { setOnAir as policy } from './seat.policy.ts';
import { stageView } from './stage.view.ts';

/** Puts a seat on air or takes it off; so a host hands over to a second presenter. */
export async function setOnAir(
  caller: CommandCaller,
  { eventId, personId, onAir }: CommandInput<'stage:air'>,
): Promise<StageView> {
  const { stage, seats } = await changeStage(caller, eventId, (before, a) => {
    const after = policy(before, personId, onAir);
    if (after !== before) a.audit('stage:air', eventId, { personId, onAir });
    return after;
  });
  return stageView(stage, seats);
}
