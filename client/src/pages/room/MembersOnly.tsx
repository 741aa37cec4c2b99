import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SignInSteps } from '../../features/signin/SignInSteps.tsx';

/** The event wants people who have signed in: they do so here and are in. */
export function MembersOnly({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  return (
    <main id="main" className="page page--narrow" data-testid="members-only">
      <section className="card stack">
        <h1>{t('room.signInTitle')}</h1>
        <p className="muted">{t('room.signInBody')}</p>
        <SignInSteps onDone={() => undefined} />
        <Link to={`/e/${eventId}`}>{t('page.back')}</Link>
      </section>
    </main>
  );
}
