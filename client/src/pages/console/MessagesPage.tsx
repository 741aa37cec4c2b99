import { useTranslation } from 'react-i18next';
import { MessageList } from '../../features/console/messages/MessageList.tsx';
import { PageHead } from './PageHead.tsx';

/** The outbox of a development system. */
export function MessagesPage() {
  const { t } = useTranslation('console');
  return (
    <>
      <PageHead title={t('messages.title')} note={t('messages.hint')} />
      <MessageList />
    </>
  );
}
