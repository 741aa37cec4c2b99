import type { MeView } from '@jingqi/contract';
import {
  CalendarDays,
  ChartColumn,
  ClipboardList,
  Database,
  Film,
  Inbox,
  LayoutDashboard,
  ListRestart,
  LogOut,
  Mail,
  MessagesSquare,
  RadioTower,
  ScanLine,
  ScrollText,
  Settings,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { Avatar } from '../../ui/Avatar.tsx';
import { LanguageSwitch, ThemeSwitch } from '../../ui/switches.tsx';
import { pathTo, sectionsOf, type ConsoleSection } from './navigation.ts';
import { hasPage } from './pages.ts';
import { useSignOut } from './useSignOut.ts';

const icons: Record<ConsoleSection, LucideIcon> = {
  today: LayoutDashboard,
  events: CalendarDays,
  moderation: MessagesSquare,
  control: RadioTower,
  registrations: ClipboardList,
  'check-in': ScanLine,
  leads: Inbox,
  registers: Database,
  reports: ChartColumn,
  recordings: Film,
  messages: Mail,
  people: Users,
  audit: ScrollText,
  jobs: ListRestart,
  settings: Settings,
};

/** The side of the console: sections by role, who am I, language, look, signing out. */
export function ConsoleNav({ me, onGo }: { me: MeView; onGo?: () => void }) {
  const { t } = useTranslation(['console', 'attendee']);
  return (
    <div className="side">
      <Link to="/" className="side__brand">
        <img src="/favicon.svg" alt="" width={36} height={36} />
        <span className="side__names">
          {t('attendee:app.name')}
          <span className="side__tag">{t('title')}</span>
        </span>
      </Link>
      <nav aria-label={t('menu')} className="side__nav">
        {sectionsOf(me.role)
          .filter(hasPage)
          .map((section) => (
            <SectionLink key={section} section={section} {...(onGo ? { onGo } : {})} />
          ))}
      </nav>
      <Person me={me} />
    </div>
  );
}

function SectionLink({ section, onGo }: { section: ConsoleSection; onGo?: () => void }) {
  const { t } = useTranslation('console');
  const Icon = icons[section];
  return (
    <NavLink
      to={pathTo(section)}
      end={section === 'today'}
      className="side__link"
      data-testid={`nav-${section}`}
      {...(onGo ? { onClick: onGo } : {})}
    >
      <Icon aria-hidden size={18} />
      {t(`nav.${section}`)}
    </NavLink>
  );
}

function Person({ me }: { me: MeView }) {
  const { t } = useTranslation(['console', 'attendee']);
  const signOut = useSignOut();
  return (
    <div className="side__foot">
      <div className="side__person" data-testid="console-me">
        <Avatar name={me.name || t(`role.${me.role}`)} size={32} />
        <span>
          <strong>{me.name || t(`role.${me.role}`)}</strong>
          <span className="muted">{t(`role.${me.role}`)}</span>
        </span>
      </div>
      <div className="side__tools">
        <LanguageSwitch />
        <ThemeSwitch />
        <button
          type="button"
          className="icon-button"
          title={t('signOut')}
          aria-label={t('signOut')}
          data-testid="console-sign-out"
          onClick={() => void signOut()}
        >
          <LogOut aria-hidden size={18} />
        </button>
      </div>
    </div>
  );
}
