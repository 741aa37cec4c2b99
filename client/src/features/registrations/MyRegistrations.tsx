import type { RegistrationView } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { formatRange } from '../../ui/time.ts';
import { useNow } from '../../ui/useNow.ts';
import { useMyRegistrations } from './registrationQueries.ts';
import './registrations.css';
import { stateWords } from './stateWords.ts';

/** So many are shown at first. */
const shownAtFirst = 5;

/** My registrations, latest first; each leads to its page. */
export function MyRegistrations() {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const query = useMyRegistrations(true);
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton lines={4} />;
  const { items } = query.data;
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('account.registrations.empty')}
        body={t('account.registrations.emptyBody')}
        action={<ButtonLink to="/">{t('me.find')}</ButtonLink>}
      />
    );
  }
  return (
    <div className="stack">
      <ul className="rows">
        {(isAll ? items : items.slice(0, shownAtFirst)).map((mine) => (
          <RegistrationRow key={mine.id} mine={mine} />
        ))}
      </ul>
      {!isAll && items.length > shownAtFirst && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('account.registrations.all', { count: items.length })}
        </Button>
      )}
    </div>
  );
}

function RegistrationRow({ mine }: { mine: RegistrationView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(60_000);
  const { key, count } = stateWords(mine);
  const isOver = mine.eventState === 'ended' || mine.eventState === 'cancelled';
  return (
    <li className="rows__item" data-testid="registration-row" data-state={mine.state}>
      <p className="row small">
        <span className={`mark mark--${mine.state}`}>{t(`registration.state.${key}`, { count })}</span>
        {isOver && <span className="mark">{t(`event.state.${mine.eventState}`)}</span>}
      </p>
      <Link to={`/me/registrations/${mine.id}`} className="rows__link">
        {mine.eventTitle}
      </Link>
      <p className="small muted tabular">{formatRange(mine.startsAt, mine.endsAt, language, now)}</p>
    </li>
  );
}
