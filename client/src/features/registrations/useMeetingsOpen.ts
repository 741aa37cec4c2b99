import type { MeView, RegistrationView } from '@jingqi/contract';
import { useBoard } from '../meetings/meetingQueries.ts';

/** Whether this person meets others at this event: investors, and enterprises that said they were open to it. */
export function useMeetingsOpen(eventId: string, me: MeView | null, mine: RegistrationView | null): boolean {
  const isParty = me?.role === 'investor' || mine?.openToMeetings === true;
  const board = useBoard(eventId, isParty);
  return isParty && board.data !== undefined && (board.data.settings?.open === true || board.data.mine.length > 0);
}
