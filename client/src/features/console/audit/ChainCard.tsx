import { Button } from 'antd';
import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatInstant } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { useNotice } from '../useNotice.ts';
import { useAuditCheck } from './auditQueries.ts';

type Found = NonNullable<ReturnType<typeof useAuditCheck>['data']>;

/** Whether the chain of the audit log is whole. */
export function ChainCard() {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const check = useAuditCheck();
  const run = async (): Promise<void> => {
    const { error } = await check.refetch();
    if (error) notice.problem(error);
  };
  return (
    <section className="panel panel--padded chain" aria-live="polite" data-testid="chain">
      {check.data && !check.isFetching ? <Result found={check.data} /> : <Unknown isChecking={check.isFetching} />}
      <Button loading={check.isFetching} data-testid="chain-check" onClick={() => void run()}>
        {t(check.data ? 'audit.check.again' : 'audit.check.action')}
      </Button>
    </section>
  );
}

function Unknown({ isChecking }: { isChecking: boolean }) {
  const { t } = useTranslation('console');
  return (
    <>
      <ShieldQuestion aria-hidden size={28} />
      <div>
        <h2 className="panel__title">{t('audit.check.title')}</h2>
        <p className="muted">{t(isChecking ? 'audit.check.checking' : 'audit.check.never')}</p>
      </div>
    </>
  );
}

function Result({ found }: { found: Found }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(60_000);
  const Icon = found.isIntact ? ShieldCheck : ShieldAlert;
  return (
    <>
      <Icon aria-hidden size={28} className={found.isIntact ? 'chain__intact' : 'chain__broken'} />
      <div>
        <h2
          className={`panel__title ${found.isIntact ? 'chain__intact' : 'chain__broken'}`}
          data-testid="chain-result"
          data-intact={found.isIntact}
        >
          {found.isIntact ? t('audit.check.intact') : t('audit.check.broken', { seq: found.brokenAt ?? '?' })}
        </h2>
        {!found.isIntact && <p>{t('audit.check.brokenHint')}</p>}
        <p className="muted tabular">
          {t('audit.check.rows', found)} · {t('audit.check.at', { time: formatInstant(found.at, language, now) })}
        </p>
        {found.head !== '' && (
          <p className="muted chain__head">
            {t('audit.check.head')} <code>{found.head}</code>
          </p>
        )}
      </div>
    </>
  );
}
