import { useTranslation } from 'react-i18next';
import type { SeatView } from '@jingqi/contract';
import { Avatar } from '../../../ui/Avatar.tsx';
import { useStudio } from '../StudioContext.ts';
import { AirSwitch } from './AirSwitch.tsx';
import { BringBack } from './BringBack.tsx';

/** One person on or behind the stage. */
export function SeatRow({ seat }: { seat: SeatView }) {
  const { t } = useTranslation('studio');
  const { session, leads, step } = useStudio();
  const isMe = seat.personId === session.personId;
  const canHandOver = leads && (step === 'onAir' || step === 'offAir');
  return (
    <li
      className="studio-seat"
      data-testid={`studio-seat-${seat.personId}`}
      data-ready={seat.ready}
      data-onair={seat.onAir}
    >
      <Avatar name={seat.name} size={36} />
      <span className="studio-seat__who">
        <span className="studio-seat__name">
          {seat.name}
          {isMe && <span className="muted small"> {t('people.me')}</span>}
        </span>
        <span className="muted small">{seat.office || t(`people.${seat.role}`)}</span>
      </span>
      {canHandOver ? <AirSwitch seat={seat} /> : <SeatState seat={seat} />}
      {canHandOver && seat.role === 'speaker' && (
        <span className="studio-seat__more">
          <SeatState seat={seat} />
          <BringBack seat={seat} />
        </span>
      )}
    </li>
  );
}

/** In words; the three ticks follow for whoever is not ready yet. */
function SeatState({ seat }: { seat: SeatView }) {
  const { t } = useTranslation('studio');
  const { step } = useStudio();
  if (!seat.present) return <span className="studio-tag studio-tag--away">{t('people.away')}</span>;
  if (seat.onAir && step === 'countdown')
    return <span className="studio-tag studio-tag--ready">{t('people.soonOnAir')}</span>;
  if (seat.onAir) return <span className="studio-tag studio-tag--live">{t('people.onAir')}</span>;
  const mark = (passed: boolean): string => (passed ? t('people.ok') : t('people.bad'));
  const { picture, sound, network } = seat.marks;
  const marks = t('people.marks', { picture: mark(picture), sound: mark(sound), network: mark(network) });
  return (
    <span className={`studio-tag studio-tag--${seat.ready ? 'ready' : 'waiting'}`} title={marks}>
      {seat.ready ? t('people.ready') : t('people.notReady')}
    </span>
  );
}
