import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../ui/useNow.ts';
import { useControl } from './controlContext.ts';

/** 5-4-3-2-1, and the way to stop it. */
export function HoldCountdown() {
  const { t } = useTranslation('console');
  const { session, command } = useControl();
  const now = useNow(200, session.offsetMs);
  const { liveAt } = session.stage;
  const seconds = liveAt ? Math.max(0, Math.ceil((Date.parse(liveAt) - now) / 1000)) : 0;
  return (
    <>
      <strong className="control__countdown tabular" role="timer" data-testid="control-countdown">
        {t('control.goingLive', { seconds })}
      </strong>
      <Button
        size="large"
        data-testid="control-hold"
        onClick={() => void command('stage:hold', { eventId: session.eventId })}
      >
        {t('control.hold')}
      </Button>
    </>
  );
}
