import { Source, type Scene } from '@jingqi/contract';
import type { SeatDoc } from './seat.model.ts';
import type { StageDoc } from './stage.model.ts';

/** The wished state of the stage for its media node, whole. Whoever has a seat may publish; the scene says who is on air. */
export function sceneOf(stage: StageDoc, seats: readonly SeatDoc[]): Scene {
  const isOpen = stage.state !== 'ended';
  const seated = isOpen ? seats : [];
  return {
    stageId: stage._id,
    version: stage.version,
    open: isOpen,
    live: stage.state === 'live',
    isPrivate: false,
    hls: stage.hls,
    members: Object.fromEntries(
      seated.map(({ personId, onAir }) => [personId, { onAir, publish: [...Source.options] }]),
    ),
  };
}
