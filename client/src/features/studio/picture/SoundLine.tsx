import { Mic, MicOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStudio } from '../StudioContext.ts';

/** The meter with its sign, and what to do as long as nothing was heard. */
export function SoundLine({ children }: { children: ReactNode }) {
  const { t } = useTranslation('studio');
  const { media, ticks, step } = useStudio();
  const Icon = media.off.microphone ? MicOff : Mic;
  return (
    <div className="studio-sound">
      <Icon aria-hidden size={20} />
      {children}
      {step === 'prepare' && ticks.sound === 'wait' && <span className="muted small">{t('preview.speakNow')}</span>}
    </div>
  );
}
