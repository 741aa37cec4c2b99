import { StaffRole } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useMe } from '../api/queries.ts';
import './header.css';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';

/** The bar on top of the attendee pages. */
export function AppHeader() {
  const { t } = useTranslation();
  return (
    <header className="header">
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <div className="header__row">
        <Link to="/" className="header__brand">
          <img src="/favicon.svg" alt="" width={32} height={32} />
          <span>
            <span className="header__name">{t('app.name')}</span>
            <span className="header__tagline">{t('app.tagline')}</span>
          </span>
        </Link>
        <nav aria-label={t('nav.menu')} className="row">
          <PersonLinks />
        </nav>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}

function PersonLinks() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const { pathname } = useLocation();
  if (StaffRole.safeParse(me?.role).success)
    return (
      <Link className="header__link" to="/console" data-testid="to-console">
        {t('nav.console')}
      </Link>
    );
  if (me && me.role !== 'guest')
    return (
      <Link className="header__link" to="/me" data-testid="to-me">
        {t('nav.me')}
      </Link>
    );
  if (pathname.startsWith('/sign-in')) return null;
  return (
    <Link className="header__link" to={`/sign-in?next=${encodeURIComponent(pathname)}`} data-testid="to-sign-in">
      {t('nav.signIn')}
    </Link>
  );
}
