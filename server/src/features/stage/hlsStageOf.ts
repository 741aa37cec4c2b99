import type { Id } from '@jingqi/contract';
import { Stage, type StageDoc } from './stage.model.ts';

/** Whether HLS is on, and when the broadcast ended. */
export async function hlsStageOf(eventId: Id): Promise<{ hls: boolean; endedAt: Date | null }> {
  const stage = await Stage.findById(eventId, { hls: 1, endedAt: 1 }).lean<Pick<StageDoc, 'hls' | 'endedAt'>>();
  return { hls: stage?.hls ?? true, endedAt: stage?.endedAt ?? null };
}
