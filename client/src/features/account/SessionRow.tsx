import type { SessionView } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { formatAgo } from '../../ui/time.ts';
import { useNow } from '../../ui/useNow.ts';
import { useSessionsEnded } from './useSessionsEnded.ts';

/** One device: what it is, from where and when, and its end. */
export function SessionRow({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const ended = useSessionsEnded();
  const end = useMutation({
    mutationFn: () => call('endSession', { params: { id: session.id } }),
    onSuccess: () => ended.said(t('account.sessions.ended')),
    onError: ended.failed,
  });
  const device = session.device === '' ? t('account.sessions.device') : session.device;
  return (
    <li className="rows__item session" data-testid="session-row" data-current={session.current}>
      <Device session={session} device={device} />
      {!session.current && (
        <Button
          busy={end.isPending}
          onClick={() => end.mutate()}
          aria-label={t('account.sessions.endLabel', { device })}
          data-testid="end-session"
        >
          {t('account.sessions.end')}
        </Button>
      )}
    </li>
  );
}

function Device({ session, device }: { session: SessionView; device: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(60_000);
  return (
    <div>
      <p className="row">
        {device}
        {session.current && <span className="mark mark--current">{t('account.sessions.current')}</span>}
      </p>
      <p className="small muted tabular">
        {t('account.sessions.lastSeen', { at: formatAgo(session.lastSeenAt, language, now) })}
      </p>
      <p className="small muted tabular">
        {t('account.sessions.started', { at: formatAgo(session.startedAt, language, now) })}
        {session.address !== '' && <> · {t('account.sessions.network', { address: session.address })}</>}
      </p>
    </div>
  );
}
