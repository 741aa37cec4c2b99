import { realtimeTicket } from '../../../realtime/index.ts';
import { useNow } from '../../../ui/useNow.ts';
import { useStage } from '../../../stage/index.ts';
import { ConnectionBanner } from '../ConnectionMark.tsx';
import type { StaffSession } from '../SessionGate.tsx';
import { useCommand } from '../useCommand.ts';
import { AnnouncePanel } from './AnnouncePanel.tsx';
import './control.css';
import { ControlContext } from './controlContext.ts';
import { ControlHead } from './ControlHead.tsx';
import { PackagingPanel } from './PackagingPanel.tsx';
import { RunPanel } from './RunPanel.tsx';
import { SafetyPanel } from './SafetyPanel.tsx';
import { SideTabs } from './SideTabs.tsx';
import './stage.css';
import { StagePanel } from './StagePanel.tsx';

/** The operator's evening on one screen. */
export function ControlRoom({ session }: { session: StaffSession }) {
  const { eventId, send, stage } = session;
  const now = useNow(1_000, session.offsetMs);
  const command = useCommand(session);
  const picture = useStage({
    ticket: () => realtimeTicket({ send, eventId }),
    enabled: session.phase === 'entered' && stage.state !== 'ended',
  });
  return (
    <ControlContext value={{ session, command, picture, now }}>
      <div className={`control control--${stage.state}`} data-testid="control" data-state={stage.state}>
        <ConnectionBanner connection={session.connection} />
        <ControlHead />
        <div className="control__columns">
          <RunPanel />
          <div className="control__middle">
            <StagePanel />
            <SafetyPanel />
            <AnnouncePanel />
            <PackagingPanel />
          </div>
          <SideTabs />
        </div>
      </div>
    </ControlContext>
  );
}
