import type { BackstageMessage, SeatView, StageView } from '@jingqi/contract';
import type { MessageDoc } from './message.model.ts';
import type { SeatDoc } from './seat.model.ts';
import type { StageDoc } from './stage.model.ts';

/** The stage as everybody sees it; those on air with the host first. */
export function stageView(stage: StageDoc, seats: readonly SeatDoc[]): StageView {
  const onAir = seats
    .filter((seat) => seat.onAir)
    .map(({ personId, name, office, role }) => ({ personId, name, office, host: role === 'host' }))
    .toSorted((a, b) => Number(b.host) - Number(a.host) || a.personId.localeCompare(b.personId));
  const { announcement } = stage;
  return {
    eventId: stage._id,
    version: stage.version,
    state: stage.state,
    liveAt: stage.liveAt?.toISOString() ?? null,
    onAir,
    cueId: stage.cueId,
    cueStartedAt: stage.cueStartedAt?.toISOString() ?? null,
    announcement: announcement && { id: announcement.id, text: announcement.text, at: announcement.at.toISOString() },
    slate: stage.slate,
    hls: stage.hls,
  };
}

export function seatView(seat: SeatDoc): SeatView {
  const { picture, sound, network } = seat.marks;
  return {
    personId: seat.personId,
    name: seat.name,
    office: seat.office,
    role: seat.role,
    present: seat.present,
    ready: seat.ready,
    marks: { picture, sound, network },
    onAir: seat.onAir,
  };
}

export function messageView(message: MessageDoc): BackstageMessage {
  const { _id: id, personId, name, role, text, at } = message;
  return { id, personId, name, role, text, at: at.toISOString() };
}
