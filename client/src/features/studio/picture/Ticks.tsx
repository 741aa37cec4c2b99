import { CircleCheck, CircleDashed, CircleMinus, CircleX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TickState } from '../readyMarks.ts';
import { useStudio } from '../StudioContext.ts';

const icons: Record<TickState, LucideIcon> = {
  good: CircleCheck,
  slow: CircleCheck,
  wait: CircleDashed,
  off: CircleMinus,
  bad: CircleX,
};
const pictureWords = {
  good: 'ticks.pictureOk',
  slow: 'ticks.pictureOk',
  wait: 'ticks.pictureWait',
  off: 'ticks.pictureOff',
  bad: 'ticks.pictureBad',
} as const;
const soundWords = {
  good: 'ticks.soundOk',
  slow: 'ticks.soundOk',
  wait: 'ticks.soundWait',
  off: 'ticks.soundOff',
  bad: 'ticks.soundBad',
} as const;
const networkWords = {
  good: 'ticks.networkOk',
  slow: 'ticks.networkSlow',
  wait: 'ticks.networkWait',
  off: 'ticks.networkBad',
  bad: 'ticks.networkBad',
} as const;

/** Once the link is in use it is judged by itself, and not by the check of the green room. */
const linkWords = {
  ...networkWords,
  slow: 'ticks.linkFair',
  bad: 'ticks.linkPoor',
} as const;

/** Picture, sound and network, each with its state in words. */
export function Ticks() {
  const { t } = useTranslation('studio');
  const { ticks, network, step } = useStudio();
  const isLive = step === 'onAir' || step === 'offAir';
  const words = isLive ? linkWords : networkWords;
  return (
    <div className="studio-ticks">
      <ul className="studio-ticks__list" aria-label={t('ticks.title')}>
        <Tick name="picture" label={t('ticks.picture')} state={ticks.picture} words={t(pictureWords[ticks.picture])} />
        <Tick name="sound" label={t('ticks.sound')} state={ticks.sound} words={t(soundWords[ticks.sound])} />
        <Tick name="network" label={t('ticks.network')} state={ticks.network} words={t(words[ticks.network])} />
      </ul>
      {!isLive && (ticks.network === 'bad' || ticks.network === 'slow') && (
        <button type="button" className="studio-link" onClick={() => network.run()} data-testid="studio-check-network">
          {t('ticks.again')}
        </button>
      )}
    </div>
  );
}

interface TickProps {
  name: string;
  label: string;
  state: TickState;
  words: string;
}

function Tick({ name, label, state, words }: TickProps) {
  const Icon = icons[state];
  return (
    <li className={`studio-tick studio-tick--${state}`} data-testid={`studio-tick-${name}`} data-state={state}>
      <Icon aria-hidden size={22} />
      <span>
        <span className="studio-tick__label">{label}</span> <span className="studio-tick__words">{words}</span>
      </span>
    </li>
  );
}
