import type { SeatView } from '@jingqi/contract';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useControl } from './controlContext.ts';

/** On air and off; a promoted viewer can be brought back. */
export function SeatActs({ seat }: { seat: SeatView }) {
  const { t } = useTranslation('console');
  const { session, command } = useControl();
  const { eventId, stage } = session;
  const { personId } = seat;
  const isRunning = stage.state === 'live' || stage.state === 'countdown';
  const canAir = isRunning && (seat.onAir || seat.present);
  return (
    <div className="seat__acts">
      <Button
        type={seat.onAir ? 'default' : 'primary'}
        danger={seat.onAir}
        disabled={!canAir}
        title={isRunning ? undefined : t('control.stage.needLive')}
        data-testid="seat-air"
        onClick={() => void command('stage:air', { eventId, personId, onAir: !seat.onAir })}
      >
        {t(seat.onAir ? 'control.stage.takeOff' : 'control.stage.putOnAir')}
      </Button>
      {seat.role === 'speaker' && (
        <Popconfirm
          title={t('control.stage.backTitle', { name: seat.name })}
          okButtonProps={{ 'data-testid': 'seat-back-confirm' }}
          onConfirm={() => void command('stage:demote', { eventId, personId })}
        >
          <Button data-testid="seat-back">{t('control.stage.back')}</Button>
        </Popconfirm>
      )}
    </div>
  );
}
