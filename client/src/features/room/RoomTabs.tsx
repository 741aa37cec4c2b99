import type { EventView, StageView } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { PolicyNote } from '../events/PolicyNote.tsx';
import { RunOfShow } from '../events/RunOfShow.tsx';
import { Composer } from './Composer.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';

type Key = 'questions' | 'agenda' | 'policy';

interface Props {
  session: EventSessionHandle;
  event: EventView;
  stage: StageView;
}

/** Questions, programme and policy; the composer stays at the foot of the questions. */
export function RoomTabs({ session, event, stage }: Props) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState<Key>('questions');
  const isOpen = event.state === 'live' || event.state === 'published';
  const currentCue = stage.state === 'live' ? stage.cueId : null;
  const agenda = (
    <div className="room__pad">
      <RunOfShow cues={event.runOfShow} currentId={currentCue} />
    </div>
  );
  const policy = (
    <div className="room__pad">
      <PolicyNote policy={event.policy} />
    </div>
  );
  const tabs = [
    {
      key: 'questions' as const,
      label: t('room.questions'),
      panel: <QuestionPanel session={session} isOpen={isOpen} />,
    },
    { key: 'agenda' as const, label: t('room.agenda'), panel: agenda },
    { key: 'policy' as const, label: t('room.policy'), panel: policy },
  ];
  return (
    <aside className="room__side">
      <Tabs label={t('room.tabs')} current={current} onChange={setCurrent} tabs={tabs} />
      {current === 'questions' && isOpen && (
        <Composer session={session} host={event.host} isLive={stage.state === 'live'} />
      )}
    </aside>
  );
}
