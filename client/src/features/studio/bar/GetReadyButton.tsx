import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../api/errorWords.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useToast } from '../../../ui/toast.ts';
import { marksOf } from '../readyMarks.ts';
import { useStudio } from '../StudioContext.ts';
import { LargeAction } from './LargeAction.tsx';

/** “准备好了”: needs a camera or a microphone; a tick that has not passed is said, and does not stop anybody. */
export function GetReadyButton() {
  const { t } = useTranslation('studio');
  const { media, ticks, setReady } = useStudio();
  const language = useLanguage();
  const toast = useToast();
  const { camera, microphone } = media.preview;
  const isPossible = camera !== null || microphone !== null;
  const { picture, sound, network } = marksOf(ticks);
  const hint = !isPossible
    ? t('action.getReadyWait')
    : picture && sound && network
      ? t('action.getReadyHint')
      : t('action.getReadyPart');
  const press = () =>
    setReady(true).catch((error: unknown) => toast({ text: errorWords(error, language), kind: 'problem' }));
  return (
    <LargeAction
      testId="studio-ready"
      kind="primary"
      label={t('action.getReady')}
      hint={hint}
      isDisabled={!isPossible}
      onPress={press}
    />
  );
}
