import type { MeView } from '@jingqi/contract';
import { Drawer } from 'antd';
import { Menu } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { OfflineBanner } from '../../ui/states.tsx';
import { IdleWarning } from './IdleWarning.tsx';
import { ConsoleNav } from './ConsoleNav.tsx';
import { useIsStale } from './useIsStale.ts';

/** Navigation beside the page; on a narrow screen behind a button. */
export function ConsoleLayout({ me }: { me: MeView }) {
  const { t } = useTranslation(['console', 'attendee']);
  const [isOpen, setOpen] = useState(false);
  const isStale = useIsStale();
  return (
    <div className="console">
      <a className="skip-link" href="#console-main">
        {t('attendee:app.skip')}
      </a>
      <aside className="console__side">
        <ConsoleNav me={me} />
      </aside>
      <NarrowBar onMenu={() => setOpen(true)} />
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        placement="left"
        size={264}
        title={t('menu')}
        styles={{ body: { padding: 0 } }}
      >
        <ConsoleNav me={me} onGo={() => setOpen(false)} />
      </Drawer>
      <main id="console-main" className="console__main">
        {isStale && <OfflineBanner text={t('stale')} />}
        <Outlet />
        <IdleWarning />
      </main>
    </div>
  );
}

function NarrowBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useTranslation(['console', 'attendee']);
  return (
    <header className="console__bar">
      <button
        type="button"
        className="icon-button"
        aria-label={t('openMenu')}
        data-testid="console-menu"
        onClick={onMenu}
      >
        <Menu aria-hidden size={22} />
      </button>
      <Link to="/console" className="console__bar-title">
        {t('attendee:app.name')} · {t('title')}
      </Link>
    </header>
  );
}
