import mongoose from 'mongoose';
import type { Platform } from '../../kit/index.ts';
import { Seat } from './seat.model.ts';
import { Stage } from './stage.model.ts';
import { tellScene } from './tellScene.ts';

/** How long a stage that is over is still told so, for a node that was away at that moment, in ms. */
const closingMs = 60_000;

/** Tells media nodes what they do not know: after a restart, a failed message, or a move. */
export async function tellScenes(platform: Platform): Promise<void> {
  const endedSince = new Date(platform.clock().getTime() - closingMs);
  const [running, closing, seated] = await Promise.all([
    Stage.distinct('_id', { state: mongoose.trusted({ $in: ['countdown', 'live'] }) }),
    Stage.distinct('_id', { state: 'ended', endedAt: mongoose.trusted({ $gt: endedSince }) }),
    Seat.distinct('eventId', { present: true }),
  ]);
  await Promise.all([...new Set([...running, ...closing, ...seated])].map((eventId) => tellScene(platform, eventId)));
}
