import { meetingBeatMs, type MeetingLink } from '@jingqi/contract';
import { useEffect, useRef } from 'react';
import type { EventSessionHandle } from '../../realtime/index.ts';
import type { MeetRoom } from './useMeetRoom.ts';

interface State {
  readonly devices: { readonly camera: boolean; readonly microphone: boolean };
  readonly link: MeetingLink;
}

/** Says each five seconds that this page is there and how it fares. */
export function useBeat(session: EventSessionHandle, room: MeetRoom, state: State, isIn: boolean): void {
  const { eventId, send, entries } = session;
  const { hear } = room;
  const meetingId = room.meeting.id;
  const { link } = state;
  const { camera, microphone } = state.devices;
  const latest = useRef({ camera, microphone, link });
  useEffect(() => {
    latest.current = { camera, microphone, link };
  });
  useEffect(() => {
    if (!isIn || entries === 0) return undefined;
    const beat = (): void => {
      const { link: now, ...devices } = latest.current;
      // Not worth a message: the next one tells it again.
      send('meeting:beat', { eventId, meetingId, devices, link: now }).then(
        ({ here }) => hear(here),
        () => undefined,
      );
    };
    const timer = setInterval(beat, meetingBeatMs);
    return () => clearInterval(timer);
  }, [isIn, entries, send, hear, eventId, meetingId]);
}
