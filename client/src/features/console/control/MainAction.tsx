import { App, Button } from 'antd';
import { Radio, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../LinkButton.tsx';
import { useControl } from './controlContext.ts';
import { EndDialog } from './EndDialog.tsx';
import { HoldCountdown } from './HoldCountdown.tsx';
import { startCheck } from './startCheck.ts';

/** The one large button: go live, stop the countdown, end. */
export function MainAction() {
  const { t } = useTranslation('console');
  const { session } = useControl();
  const [isEnding, setEnding] = useState(false);
  const { state } = session.stage;
  return (
    <div className="control__action">
      {state === 'idle' && <StartButton />}
      {state === 'countdown' && <HoldCountdown />}
      {state === 'live' && (
        <Button
          danger
          size="large"
          icon={<Square aria-hidden size={16} />}
          data-testid="control-end"
          onClick={() => setEnding(true)}
        >
          {t('control.end')}
        </Button>
      )}
      {session.event.state === 'cancelled' && <span className="muted">{t('control.calledOffHint')}</span>}
      {state === 'ended' && session.event.state !== 'cancelled' && (
        <>
          <span className="muted">{t('control.endedHint')}</span>
          <LinkButton to={`/console/leads?event=${session.eventId}`} type="primary" data-testid="control-to-leads">
            {t('control.toLeads')}
          </LinkButton>
        </>
      )}
      <EndDialog open={isEnding && state === 'live'} onClose={() => setEnding(false)} />
    </div>
  );
}

function StartButton() {
  const { t } = useTranslation('console');
  const { modal } = App.useApp();
  const { session, command } = useControl();
  const against = startCheck(session.backstage?.seats ?? []);
  const start = (): Promise<unknown> => command('stage:start', { eventId: session.eventId });
  const ask = (): void => {
    if (!against) return void start();
    modal.confirm({
      title: t(`control.${against}`),
      content: t('control.startHint'),
      icon: null,
      okText: t('control.startAnyway'),
      okButtonProps: { danger: true, 'data-testid': 'control-start-anyway' },
      focusable: { autoFocusButton: 'cancel' },
      onOk: start,
    });
  };
  return (
    <>
      {against && <span className="muted control__hint">{t(`control.${against}`)}</span>}
      <Button
        type="primary"
        size="large"
        icon={<Radio aria-hidden size={18} />}
        title={t('control.startHint')}
        disabled={session.event.state !== 'published'}
        data-testid="control-start"
        onClick={ask}
      >
        {t('control.start')}
      </Button>
    </>
  );
}
