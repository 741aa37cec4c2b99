import type { RegistrationView } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Countdown } from '../../../ui/Countdown.tsx';
import { formatInstant } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useMineAct } from './useMineAct.ts';

/** A place kept for me until a moment: take it or give it up. */
export function Offer({ mine, offsetMs }: { mine: RegistrationView; offsetMs: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(30_000, offsetMs);
  const [isDeclining, setDeclining] = useState(false);
  const answer = useMineAct({
    act: (accept: boolean) => call('answerOffer', { params: { id: mine.id }, body: { accept } }),
    onDone: () => setDeclining(false),
  });
  const until = mine.offerExpiresAt ?? mine.startsAt;
  return (
    <Card title={t('registration.offer.left')} data-testid="offer">
      <div className="stack">
        <Countdown to={until} offsetMs={offsetMs} />
        <p className="small muted tabular">
          {t('registration.places.confirmBy', { at: formatInstant(until, language, now) })}
        </p>
        <Button
          kind="primary"
          wide
          large
          busy={answer.isPending}
          onClick={() => answer.mutate(true)}
          data-testid="accept-offer"
        >
          {t('registration.offer.accept')}
        </Button>
        <Button wide disabled={answer.isPending} onClick={() => setDeclining(true)} data-testid="decline-offer">
          {t('registration.offer.decline')}
        </Button>
      </div>
      <DeclineDialog
        open={isDeclining}
        busy={answer.isPending}
        onYes={() => answer.mutate(false)}
        onNo={() => setDeclining(false)}
      />
    </Card>
  );
}

function DeclineDialog(props: { open: boolean; busy: boolean; onYes: () => void; onNo: () => void }) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      {...props}
      title={t('registration.offer.declineTitle')}
      body={t('registration.offer.declineBody')}
      yes={t('registration.offer.declineYes')}
      no={t('registration.offer.keep')}
    />
  );
}
