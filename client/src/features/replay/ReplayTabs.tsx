import type { PolicyCard } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../ui/Tabs.tsx';
import { PolicyNote } from '../events/PolicyNote.tsx';
import { ChapterList } from './ChapterList.tsx';
import type { Chapter } from './logic/chapters.ts';
import type { Asked } from './logic/marks.ts';
import { ReplayQuestions, type Sought } from './ReplayQuestions.tsx';

export type ReplayTab = 'questions' | 'chapters' | 'policy';

/** Which tab is open, and the question that is sought. */
export interface Side {
  tab: ReplayTab;
  setTab: (tab: ReplayTab) => void;
  sought: Sought | null;
}

interface Props {
  side: Side;
  asked: readonly Asked[];
  chapters: readonly Chapter[];
  policy: PolicyCard;
  positionMs: number;
  onSeek: (ms: number) => void;
}

/** Beside the picture: questions, chapters, policy. */
export function ReplayTabs({ side, asked, chapters, policy, positionMs, onSeek }: Props) {
  const { t } = useTranslation();
  const tabs = [
    {
      key: 'questions' as const,
      label: `${t('replay.questions')} ${asked.length}`,
      panel: <ReplayQuestions asked={asked} sought={side.sought} onJump={onSeek} />,
    },
    {
      key: 'chapters' as const,
      label: t('replay.chapters'),
      panel: <ChapterList chapters={chapters} positionMs={positionMs} onSeek={onSeek} />,
    },
    {
      key: 'policy' as const,
      label: t('replay.policy'),
      panel: (
        <div className="replay__pad">
          <PolicyNote policy={policy} />
        </div>
      ),
    },
  ];
  return (
    <aside className="replay__side">
      <Tabs label={t('replay.tabs')} current={side.tab} onChange={side.setTab} tabs={tabs} />
    </aside>
  );
}
