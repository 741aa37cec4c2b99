import type { RegistrationView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { formatElapsed } from '../../ui/time.ts';
import { stateWords } from './stateWords.ts';

/** My registration in one line; an offer with its clock. */
export function MyPlace({ mine, now }: { mine: RegistrationView; now: number }) {
  const { t } = useTranslation();
  const { key, count } = stateWords(mine);
  const left = mine.state === 'offered' && mine.offerExpiresAt !== null ? Date.parse(mine.offerExpiresAt) - now : 0;
  return (
    <p className="small tabular places__mine" data-testid="my-place" data-state={mine.state}>
      {left > 0
        ? t('registration.places.offer', { time: formatElapsed(left) })
        : t(`registration.state.${key}`, { count })}
    </p>
  );
}
