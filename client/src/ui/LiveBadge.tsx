import { useTranslation } from 'react-i18next';

/** The red mark of a broadcast on air: the one thing that blinks. */
export function LiveBadge() {
  const { t } = useTranslation();
  return (
    <span className="live-badge" data-testid="live-badge">
      <span className="live-badge__dot" aria-hidden />
      {t('event.state.live')}
    </span>
  );
}
