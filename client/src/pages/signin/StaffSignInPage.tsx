import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PasswordForm } from '../../features/signin/PasswordForm.tsx';
import { safeNext } from '../../features/signin/safeNext.ts';
import { useTitle } from '../../ui/useTitle.ts';
import './signin.css';

export function StaffSignInPage() {
  const { t } = useTranslation();
  useTitle(t('signIn.staffTitle'));
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const next = safeNext(search.get('next'));
  return (
    <div className="page sign-in">
      <section className="card stack sign-in__card">
        <h1>{t('signIn.staffTitle')}</h1>
        <PasswordForm onSignedIn={() => void navigate(next === '/' ? '/console' : next, { replace: true })} />
        <nav className="sign-in__other">
          <Link to="/sign-in">{t('signIn.attendee')}</Link>
        </nav>
      </section>
    </div>
  );
}
