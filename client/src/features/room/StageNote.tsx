import { useTranslation } from 'react-i18next';
import type { Stage } from '../../stage/index.ts';
import { Button } from '../../ui/Button.tsx';

/** Why there is no picture yet, and what can be done about it. */
export function StageNote({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  if (stage.state !== 'failed') {
    return (
      <p className="slate">
        {stage.state === 'reconnecting' ? t('room.media.reconnecting') : t('room.media.connecting')}
      </p>
    );
  }
  const reason = stage.reason ?? 'failed';
  const canRetry = reason !== 'closed' && reason !== 'removed' && reason !== 'unsupported';
  return (
    <div className="slate" role="alert" data-testid="stage-failed">
      <span>{t(`room.media.${reason}`)}</span>
      {canRetry && (
        <Button kind="stage" onClick={() => stage.retry()}>
          {reason === 'replaced' ? t('room.media.here') : t('room.media.retry')}
        </Button>
      )}
    </div>
  );
}
