import type { CommandHandlers } from '../../kit/index.ts';

export { giveHostSeat, type HostedEvent } from './giveHostSeat.ts';
export { backstageViewOf, liveOffsetMs, seatOf, stageViewOf } from './readStage.ts';
export type { SeatDoc } from './seat.model.ts';
export { seatPresence } from './seatPresence.ts';
export { startStageClock } from './stageClock.ts';

export const commands = {} satisfies Partial<CommandHandlers>;
