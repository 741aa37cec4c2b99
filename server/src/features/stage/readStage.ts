import type { BackstageView, Id, StageView } from '@jingqi/contract';
import { Message, type MessageDoc } from './message.model.ts';
import { readSetting } from './readSetting.ts';
import { Seat, type SeatDoc } from './seat.model.ts';
import { Stage, type StageDoc } from './stage.model.ts';
import { messageView, seatView, stageView } from './stage.view.ts';

/** How many of the latest messages a snapshot of backstage carries. */
const messagesKept = 100;

/** The stage as everybody sees it; an idle one when nothing has happened on it yet. */
export async function stageViewOf(eventId: Id): Promise<StageView> {
  const { stage, seats } = await readSetting(eventId);
  return stageView(stage, seats);
}

/** Seats and the latest messages, oldest first. Only for those backstage. */
export async function backstageViewOf(eventId: Id): Promise<BackstageView> {
  const seats = await Seat.find({ eventId }).sort({ personId: 1 }).lean<SeatDoc[]>();
  const messages = await Message.find({ eventId }).sort({ at: -1 }).limit(messagesKept).lean<MessageDoc[]>();
  const stage = await Stage.findById(eventId, { packaging: 1 }).lean<Pick<StageDoc, 'packaging'>>();
  return {
    seats: seats.map(seatView),
    messages: messages.toReversed().map(messageView),
    packaging: stage?.packaging ?? 'off',
  };
}

/** The person's seat in the event, or null. */
export async function seatOf(eventId: Id, personId: Id): Promise<SeatDoc | null> {
  return Seat.findOne({ eventId, personId }).lean<SeatDoc>();
}

/** Time since the event went on air, in ms; 0 before. */
export async function liveOffsetMs(eventId: Id, now: Date): Promise<number> {
  const stage = await Stage.findById(eventId).lean<StageDoc>();
  const isAired = stage?.state === 'live' || stage?.state === 'ended';
  return isAired && stage.liveAt ? Math.max(0, now.getTime() - stage.liveAt.getTime()) : 0;
}
