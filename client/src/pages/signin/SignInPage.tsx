import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { safeNext } from '../../features/signin/safeNext.ts';
import { SignInSteps } from '../../features/signin/SignInSteps.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import './signin.css';

export function SignInPage() {
  const { t } = useTranslation();
  useTitle(t('signIn.title'));
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const next = safeNext(search.get('next'));
  return (
    <div className="page sign-in">
      <section className="card stack sign-in__card">
        <div>
          <h1>{t('signIn.title')}</h1>
          <p className="muted">{t('signIn.intro')}</p>
        </div>
        <SignInSteps onDone={() => void navigate(next, { replace: true })} />
        <nav className="sign-in__other">
          <Link to={next}>{t('signIn.guest')}</Link>
          <Link to={`/sign-in/staff?next=${encodeURIComponent(next)}`}>{t('signIn.staff')}</Link>
        </nav>
      </section>
    </div>
  );
}
