import type { CommandHandlers } from '../../kit/index.ts';
import { advanceCue } from './advanceCue.ts';
import { announce } from './announce.ts';
import { demoteSpeaker } from './demoteSpeaker.ts';
import { endBroadcast } from './endBroadcast.ts';
import { enterStage } from './enterStage.ts';
import { holdCountdown } from './holdCountdown.ts';
import { listAudience } from './listAudience.ts';
import { promoteViewer } from './promoteViewer.ts';
import { sayBackstage } from './sayBackstage.ts';
import { setHls } from './setHls.ts';
import { setOnAir } from './setOnAir.ts';
import { setReady } from './setReady.ts';
import { setSlate } from './setSlate.ts';
import { startCountdown } from './startCountdown.ts';

export { closeStage } from './closeStage.ts';
export { begunCues } from './begunCues.ts';
export { hlsStageOf } from './hlsStageOf.ts';
export { giveHostSeat, type HostedEvent } from './giveHostSeat.ts';
export { freePlace } from './realtimePlaces.ts';
export { backstageViewOf, liveOffsetMs, seatOf, stageViewOf } from './readStage.ts';
export { ensureStage } from './readSetting.ts';
export type { SeatDoc } from './seat.model.ts';
export { sendAway } from './sendAway.ts';
export { seatPresence } from './seatPresence.ts';
export { startStageClock } from './stageClock.ts';
export { tellScene } from './tellScene.ts';

export const commands = {
  'stage:enter': enterStage,
  'stage:ready': setReady,
  'stage:start': startCountdown,
  'stage:hold': holdCountdown,
  'stage:end': endBroadcast,
  'stage:promote': promoteViewer,
  'stage:demote': demoteSpeaker,
  'stage:air': setOnAir,
  'stage:cue': advanceCue,
  'stage:announce': announce,
  'stage:slate': setSlate,
  'stage:hls': setHls,
  'backstage:say': sayBackstage,
  'audience:list': listAudience,
} satisfies Partial<CommandHandlers>;
