import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SignInSteps } from '../../features/signin/SignInSteps.tsx';

/** The replay is for people who have signed in, as the broadcast was: they do so here and go on. */
export function ReplaySignIn({ eventId }: { eventId: string }) {
  const { t } = useTranslation();
  return (
    <div className="page page--narrow" data-testid="replay-sign-in">
      <section className="card stack">
        <h1>{t('room.signInTitle')}</h1>
        <p className="muted">{t('room.signInBody')}</p>
        <SignInSteps onDone={() => undefined} />
        <Link to={`/e/${eventId}`}>{t('page.back')}</Link>
      </section>
    </div>
  );
}
