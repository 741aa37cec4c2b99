import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../ui/Tabs.tsx';
import { AudiencePanel } from './AudiencePanel.tsx';
import { BackstageChat } from './BackstageChat.tsx';
import { useControl } from './controlContext.ts';
import { QuestionPanel } from './QuestionPanel.tsx';

type SideTab = 'questions' | 'audience' | 'chat';

/** Questions, audience, backstage chat: one at a time, with what is unread. */
export function SideTabs() {
  const { t } = useTranslation('console');
  const { session } = useControl();
  const [tab, setTab] = useState<SideTab>('questions');
  const said = session.backstage?.messages.filter((message) => message.personId !== session.personId).length ?? 0;
  const [read, setRead] = useState(said);
  if (tab === 'chat' && read !== said) setRead(said);
  const unread = Math.max(0, said - read);
  const chat = (
    <span>
      {t('control.chat.title')}
      {unread > 0 && (
        <span className="unread tabular" aria-label={t('control.chat.unread', { count: unread })}>
          {unread}
        </span>
      )}
    </span>
  );
  return (
    <section className="panel side-tabs">
      <Tabs<SideTab>
        label={t('control.title')}
        current={tab}
        onChange={setTab}
        tabs={[
          { key: 'questions', label: t('control.question.tab'), panel: <QuestionPanel /> },
          { key: 'audience', label: t('control.audience.title'), panel: <AudiencePanel /> },
          { key: 'chat', label: chat, panel: <BackstageChat /> },
        ]}
      />
    </section>
  );
}
