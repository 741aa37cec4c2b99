import { useTranslation } from 'react-i18next';
import { useStudio } from '../StudioContext.ts';
import { EndButton } from './EndButton.tsx';
import { GetReadyButton } from './GetReadyButton.tsx';
import { LargeAction } from './LargeAction.tsx';
import { StartButton } from './StartButton.tsx';

/** The one thing to press now, or what is being waited for. */
export function PrimaryButton() {
  const { t } = useTranslation('studio');
  const { action, step, session, run } = useStudio();
  const { eventId, personId } = session;
  switch (action) {
    case 'getReady':
      return <GetReadyButton />;
    case 'start':
      return <StartButton />;
    case 'hold': {
      const hold = () => run('stage:hold', { eventId });
      return <LargeAction testId="studio-hold" label={t('action.hold')} hint={t('action.holdHint')} onPress={hold} />;
    }
    case 'goOnAir': {
      const air = () => run('stage:air', { eventId, personId, onAir: true });
      const words = { label: t('action.goOnAir'), hint: t('action.goOnAirHint') };
      return (
        <div className="studio-start">
          <LargeAction testId="studio-go-on-air" kind="primary" {...words} onPress={air} />
          <EndButton />
        </div>
      );
    }
    case 'end':
      return <EndButton />;
    case 'waitForStart':
      return <Waiting text={t('action.waitForStart')} />;
    case 'waitForAir':
      return <Waiting text={step === 'countdown' ? t('action.waitForAirCountdown') : t('action.waitForAir')} />;
    case 'onAir':
      return <Waiting text={t('action.onAir')} />;
    default:
      return null;
  }
}

function Waiting({ text }: { text: string }) {
  return (
    <output className="studio-wait" data-testid="studio-wait">
      {text}
    </output>
  );
}
