import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { safeNext } from '../../features/signin/safeNext.ts';
import { StaffSteps } from '../../features/signin/StaffSteps.tsx';
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
        <StaffSteps onDone={() => void navigate(next === '/' ? '/console' : next, { replace: true })} />
        <nav className="sign-in__other">
          <Link to="/sign-in">{t('signIn.attendee')}</Link>
        </nav>
      </section>
    </div>
  );
}
