import { useTranslation } from 'react-i18next';
import { ActionButton } from '../parts/ActionButton.tsx';
import { useStudio } from '../StudioContext.ts';
import { LargeAction } from './LargeAction.tsx';

/** “开始直播”, and the way back to the checks. */
export function StartButton() {
  const { t } = useTranslation('studio');
  const { session, run, setReady } = useStudio();
  const { eventId } = session;
  return (
    <div className="studio-start">
      <LargeAction
        testId="studio-start"
        kind="primary"
        label={t('action.start')}
        hint={t('action.startHint')}
        onPress={() => run('stage:start', { eventId })}
      />
      <ActionButton kind="quiet" onPress={() => setReady(false).catch(() => undefined)} data-testid="studio-not-ready">
        {t('action.notReady')}
      </ActionButton>
    </div>
  );
}
