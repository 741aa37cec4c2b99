import type { Id } from '@jingqi/contract';
import { Stage, type BegunCue, type StageDoc } from './stage.model.ts';

/** Items of the run of show as they really began, oldest first. */
export async function begunCues(eventId: Id): Promise<BegunCue[]> {
  const stage = await Stage.findById(eventId, { cues: 1 }).lean<Pick<StageDoc, 'cues'>>();
  return stage?.cues ?? [];
}
