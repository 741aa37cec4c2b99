import { useTranslation } from 'react-i18next';
import { MySessions } from '../../features/account/MySessions.tsx';
import { RecoveryCodesCard } from '../../features/console/settings/RecoveryCodesCard.tsx';
import '../../features/console/settings/settings.css';
import '../../i18n/attendee/loadMine.ts';
import { PageHead } from './PageHead.tsx';

/** My devices and recovery codes. */
export function SettingsPage() {
  const { t } = useTranslation('console');
  return (
    <>
      <PageHead title={t('settings.title')} note={t('settings.hint')} />
      <div className="settings" data-testid="settings">
        <section className="panel panel--padded settings__card">
          <h2 className="panel__title">{t('settings.sessions')}</h2>
          <MySessions />
        </section>
        <RecoveryCodesCard />
      </div>
    </>
  );
}
