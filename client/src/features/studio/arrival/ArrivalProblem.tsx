import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { errorWords } from '../../../api/errorWords.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Button } from '../../../ui/Button.tsx';
import { ArrivalCard } from './ArrivalCard.tsx';

/** The link was refused, or could not be tried. */
export function ArrivalProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('studio');
  const language = useLanguage();
  if (isApiError(error, 'LINK_EXPIRED', 'INVALID_INPUT', 'NOT_FOUND')) {
    return (
      <ArrivalCard
        title={t('arrival.expiredTitle')}
        body={t('arrival.expiredBody')}
        data-testid="studio-link-expired"
      />
    );
  }
  return (
    <ArrivalCard
      title={t('arrival.failedTitle')}
      body={errorWords(error, language)}
      action={
        <Button kind="primary" onClick={onRetry}>
          {t('arrival.retry')}
        </Button>
      }
      data-testid="studio-failed"
    />
  );
}
