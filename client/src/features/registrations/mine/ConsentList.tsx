import { ConsentPurpose, type RegistrationView } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { formatInstant } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { ConsentTerms } from '../ConsentTerms.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { isAlive } from './isAlive.ts';
import { useConsents } from './useConsents.ts';

/** What I agreed to, each to be withdrawn, with what that changes. */
export function ConsentList({ mine }: { mine: RegistrationView }) {
  const { t } = useTranslation();
  return (
    <Card title={t('registration.consents.title')} data-testid="consents">
      <ul className="consents">
        {ConsentPurpose.options.map((purpose) => (
          <ConsentItem key={purpose} mine={mine} purpose={purpose} />
        ))}
      </ul>
    </Card>
  );
}

function ConsentItem({ mine, purpose }: { mine: RegistrationView; purpose: ConsentPurpose }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const set = useConsents(mine, () => setAsking(false));
  const consent = mine.consents.find((one) => one.purpose === purpose);
  const isGranted = consent !== undefined && consent.withdrawnAt === null;
  // The necessary one goes with the registration, and comes with a new one.
  const isChangeable = purpose === 'event' ? isGranted && isAlive(mine) : isGranted || isAlive(mine);
  return (
    <li className="consent" data-testid={`my-consent-${purpose}`} data-granted={isGranted}>
      <p className="consent__title">{t(`registration.consent.${purpose}`)}</p>
      <div className="small muted">
        <ConsentTerms purpose={purpose} />
      </div>
      <div className="consent__foot">
        <Moment consent={consent} />
        {isChangeable && (
          <Button
            busy={set.isPending}
            onClick={() => (isGranted ? setAsking(true) : set.mutate({ purpose, granted: true }))}
            data-testid={isGranted ? `withdraw-${purpose}` : `grant-${purpose}`}
          >
            {isGranted ? t('registration.consents.withdraw') : t('registration.consents.grant')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        title={t('registration.consents.withdrawTitle')}
        body={t(`registration.consents.effect.${purpose}`)}
        yes={t('registration.consents.yes')}
        no={t('registration.consents.no')}
        open={isAsking}
        busy={set.isPending}
        onYes={() => set.mutate({ purpose, granted: false })}
        onNo={() => setAsking(false)}
      />
    </li>
  );
}

function Moment({ consent }: { consent: RegistrationView['consents'][number] | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(60_000);
  if (!consent) return <span className="small muted">{t('registration.consents.never')}</span>;
  const at = formatInstant(consent.withdrawnAt ?? consent.grantedAt, language, now);
  const words = consent.withdrawnAt === null ? 'granted' : 'withdrawn';
  return <span className="small muted tabular">{t(`registration.consents.${words}`, { at })}</span>;
}
