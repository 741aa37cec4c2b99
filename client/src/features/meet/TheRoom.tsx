import { useState } from 'react';
import { ConnectionBanner } from '../../pages/room/ConnectionBanner.tsx';
import { Chat } from './Chat.tsx';
import { Controls } from './Controls.tsx';
import { DeviceProblems } from './DeviceProblems.tsx';
import { LinkNote } from './LinkNote.tsx';
import { useMeet } from './MeetContext.ts';
import { Pictures } from './Pictures.tsx';
import { RoomTop } from './RoomTop.tsx';
import { useSeen } from './useSeen.ts';

/** The meeting itself. */
export function TheRoom() {
  const { session, room } = useMeet();
  const [isChatOpen, setChatOpen] = useState(false);
  const unread = useSeen(room.lines, session.personId, isChatOpen);
  return (
    <div className="meet" data-testid="meet-room" data-chat={isChatOpen}>
      <RoomTop />
      <div className="meet__notes">
        <ConnectionBanner session={session} />
        <LinkNote />
        <DeviceProblems className="meet__note" />
      </div>
      <main id="main" className="meet__stage">
        <Pictures />
      </main>
      <Controls unread={unread} onChat={() => setChatOpen(!isChatOpen)} isChatOpen={isChatOpen} />
      <Chat isOpen={isChatOpen} onClose={() => setChatOpen(false)} />
    </div>
  );
}
