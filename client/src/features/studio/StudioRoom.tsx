import { useEffect } from 'react';
import { ActionBar } from './bar/ActionBar.tsx';
import { ProblemBar } from './bar/ProblemBar.tsx';
import { TopBar } from './bar/TopBar.tsx';
import { EndedCard } from './EndedCard.tsx';
import { PeoplePanel } from './people/PeoplePanel.tsx';
import { PicturePane } from './picture/PicturePane.tsx';
import { ShowPanel } from './show/ShowPanel.tsx';
import { StudioContext, useStudio, type StudioSession } from './StudioContext.ts';
import { ChatPanel } from './talk/ChatPanel.tsx';
import { QuestionPanel } from './talk/QuestionPanel.tsx';
import { useStudioState } from './useStudioState.ts';

/** The studio of somebody with a seat: green room, countdown, on air, ended. */
export function StudioRoom({ session }: { session: StudioSession }) {
  const studio = useStudioState(session);
  return (
    <StudioContext.Provider value={studio}>
      <div className={`studio studio--${studio.step}`} data-testid="studio" data-step={studio.step}>
        <TopBar />
        <ProblemBar />
        {studio.step === 'ended' ? <Ended /> : <Working />}
      </div>
    </StudioContext.Provider>
  );
}

function Working() {
  const { step } = useStudio();
  const isLive = step === 'onAir' || step === 'offAir';
  return (
    <>
      <main className={isLive ? 'studio-main studio-main--live' : 'studio-main'} id="main">
        <PicturePane />
        {isLive && <QuestionPanel />}
        <aside className="studio-side">
          {isLive && <ShowPanel />}
          <PeoplePanel />
          {!isLive && <ShowPanel />}
          <ChatPanel />
        </aside>
      </main>
      <ActionBar />
    </>
  );
}

function Ended() {
  // On a phone the page may have been scrolled down to a panel that is gone now.
  useEffect(() => {
    // Newer browsers answer a promise, which is no clean-up.
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <main className="studio-main studio-main--ended" id="main">
      <EndedCard />
      <ChatPanel />
    </main>
  );
}
