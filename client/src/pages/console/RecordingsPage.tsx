import { replayDays } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { RecordingList } from '../../features/console/recordings/RecordingList.tsx';
import { PageHead } from './PageHead.tsx';

/** /console/recordings */
export function RecordingsPage() {
  const { t } = useTranslation('console');
  return (
    <>
      <PageHead title={t('recordings.title')} note={t('recordings.hint', { count: replayDays })} />
      <RecordingList />
    </>
  );
}
