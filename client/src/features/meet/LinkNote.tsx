import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { OfflineBanner } from '../../ui/states.tsx';
import { useLasting } from '../room/useLasting.ts';
import { useMeet } from './MeetContext.ts';

/** A link has to be poor for so long before sound only is suggested, in ms. */
const poorMs = 6_000;

/** Picture and sound in words when they are not simply there, with what to do. */
export function LinkNote() {
  const { t } = useTranslation();
  const { stage } = useMeet().media;
  if (stage.state === 'reconnecting') return <OfflineBanner text={t('meet.media.reconnecting')} />;
  if (stage.state !== 'failed') return <PoorLink />;
  const reason = stage.reason ?? 'failed';
  return (
    <div className="meet__note" role="alert" data-testid="meet-failed">
      <span>{t(`meet.media.${reason}`)}</span>
      {reason !== 'unsupported' && reason !== 'closed' && reason !== 'removed' && (
        <Button onClick={() => stage.retry()}>
          {reason === 'replaced' ? t('meet.media.here') : t('meet.media.retry')}
        </Button>
      )}
    </div>
  );
}

function PoorLink() {
  const { t } = useTranslation();
  const { stage, isSoundOnly, setSoundOnly } = useMeet().media;
  const [isDismissed, setDismissed] = useState(false);
  const isPoor = useLasting(stage.quality === 'poor' && !isSoundOnly, poorMs);
  if (!isPoor || isDismissed) return null;
  return (
    <div className="meet__note" role="alert" data-testid="meet-poor">
      <span>{t('meet.poor')}</span>
      <Button kind="primary" onClick={() => setSoundOnly(true)}>
        {t('meet.soundOnly')}
      </Button>
      <Button kind="quiet" onClick={() => setDismissed(true)}>
        {t('meet.later')}
      </Button>
    </div>
  );
}
