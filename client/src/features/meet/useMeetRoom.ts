import type { MeetingView, PartySide, RoomMessage, StageTicket } from '@jingqi/contract';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ApiError, isApiError } from '../../api/ApiError.ts';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { joinLines, newestOf } from './roomState.ts';

export type Here = Record<PartySide, boolean>;

export interface MeetRoom {
  readonly meeting: MeetingView;
  readonly lines: readonly RoomMessage[];
  readonly here: Here;
  /** A way onto the private stage; refused as MEDIA_UNAVAILABLE before the start. */
  readonly ticket: () => Promise<StageTicket>;
  /** Takes in a view that an act of mine answered. */
  readonly take: (meeting: MeetingView) => void;
  readonly hear: (here: Here) => void;
  /** Takes in a line of mine. */
  readonly hearLine: (line: RoomMessage) => void;
}

/** What is known of a meeting: begun from HTTP, kept by facts and by the answers to what this page does. */
export function useMeetRoom(session: EventSessionHandle, first: MeetingView): MeetRoom {
  const { eventId, send } = session;
  const meetingId = first.id;
  const [answered, setAnswered] = useState(first);
  const [read, setRead] = useState<readonly RoomMessage[]>([]);
  const told = session.meetings.find(({ id }) => id === meetingId);
  const [here, hear] = useHere(first, told);
  const take = useCallback((meeting: MeetingView) => setAnswered((known) => newestOf(known, meeting)), []);
  const ticket = useCallback(async () => {
    const entered = await send('meeting:enter', { eventId, meetingId });
    take(entered.meeting);
    hear(entered.meeting.here);
    setRead((before) => joinLines(before, entered.messages));
    if (!entered.ticket) throw new ApiError('MEDIA_UNAVAILABLE');
    return entered.ticket;
  }, [send, eventId, meetingId, take, hear]);
  const hearLine = useCallback((line: RoomMessage) => setRead((before) => joinLines(before, [line])), []);
  const meeting = newestOf(newestOf(first, answered), told);
  const { said } = session;
  const lines = useMemo(
    () =>
      joinLines(
        read,
        said.filter((message) => message.meetingId === meetingId),
      ),
    [read, said, meetingId],
  );
  return useMemo(
    () => ({ meeting, lines, here, ticket, take, hear, hearLine }),
    [meeting, lines, here, ticket, take, hear, hearLine],
  );
}

/** Who is here, as told last by whatever way. */
function useHere(first: MeetingView, told: MeetingView | undefined): [Here, (here: Here) => void] {
  const [here, setHere] = useState<Here>(first.here);
  const [before, setBefore] = useState(told);
  if (told !== before) {
    setBefore(told);
    if (told) setHere(told.here);
  }
  return [here, setHere];
}

const againMs = 2_000;

/** Comes in when the door opens and each time the connection is back; leaves when it closes or the page goes on. */
export function usePresence(
  { eventId, send, entries }: EventSessionHandle,
  { meeting, ticket }: MeetRoom,
  isIn: boolean,
): void {
  const meetingId = meeting.id;
  useEffect(() => {
    if (!isIn || entries === 0) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const come = (): void =>
      void ticket().catch((error: unknown) => {
        // Before the start there is no ticket, but we are in.
        if (isOver || isApiError(error, 'MEDIA_UNAVAILABLE', 'NOT_FOUND', 'ROOM_CLOSED')) return;
        timer = setTimeout(come, againMs);
      });
    come();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isIn, entries, ticket]);
  useEffect(() => {
    if (!isIn) return undefined;
    return () => void send('meeting:leave', { eventId, meetingId }).catch(() => undefined);
  }, [isIn, send, eventId, meetingId]);
}
