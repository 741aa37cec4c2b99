import { newId, type CandidateView, type SlotView } from '@jingqi/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { errorWords } from '../../api/errorWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toast.ts';
import { BookDialog } from './BookDialog.tsx';
import { meetingsChanged } from './meetingQueries.ts';
import { freeForBoth } from './slots.ts';

interface Props {
  eventId: string;
  candidate: CandidateView;
  slots: readonly SlotView[];
  now: number;
  /** Whether meetings can be asked for now. */
  isOpen: boolean;
  /** A meeting with it is asked for or arranged. */
  isAsked: boolean;
}

/** An enterprise, why it may fit, and what the investor may do about it. */
export function CandidateCard({ eventId, candidate, slots, now, isOpen, isAsked }: Props) {
  const { t } = useTranslation();
  const [isBooking, setBooking] = useState(false);
  const free = freeForBoth(slots, candidate, now);
  return (
    <li className="candidate" data-testid="candidate">
      <Head candidate={candidate} />
      <p className="candidate__need">
        {candidate.need === '' ? (
          <span className="muted">{t('meetings.noNeed')}</span>
        ) : (
          t('meetings.need', { need: candidate.need })
        )}
      </p>
      <Fits fits={candidate.fits} />
      <div className="candidate__acts">
        <span className="muted small tabular">
          {isAsked && <span className="chip chip--primary">{t('meetings.asked')}</span>}{' '}
          {free.length > 0 ? t('meetings.freeCount', { count: free.length }) : t('meetings.noFree')}
        </span>
        <Interest eventId={eventId} candidate={candidate} />
        {isOpen && (
          <Button kind="primary" disabled={free.length === 0} onClick={() => setBooking(true)} data-testid="book-open">
            {t('meetings.book')}
          </Button>
        )}
      </div>
      {isBooking && (
        <BookDialog eventId={eventId} candidate={candidate} slots={free} now={now} onClose={() => setBooking(false)} />
      )}
    </li>
  );
}

function Head({ candidate: { enterprise, personName, district, chain, tier } }: { candidate: CandidateView }) {
  const { t } = useTranslation();
  const facts = [
    chain && t(`chain.${chain}`),
    tier && tier !== 'none' && t(`tier.${tier}`),
    district && t(`district.${district}`),
    personName,
  ].filter(Boolean);
  return (
    <div>
      <h3>{enterprise}</h3>
      <p className="muted small">{facts.join(' · ')}</p>
    </div>
  );
}

function Fits({ fits }: { fits: CandidateView['fits'] }) {
  const { t } = useTranslation();
  if (fits.length === 0) return null;
  return (
    <ul className="fits" aria-label={t('meetings.fitLabel')}>
      {fits.map((fit) => (
        <li key={fit} className="fits__one">
          {t(`meetings.fit.${fit}`)}
        </li>
      ))}
    </ul>
  );
}

function Interest({ eventId, candidate }: Pick<Props, 'eventId' | 'candidate'>) {
  const { t } = useTranslation();
  const toast = useToast();
  const language = useLanguage();
  const [id] = useState(newId);
  const { registrationId } = candidate;
  const show = useMutation({
    mutationFn: () => call('showInterest', { params: { id: eventId }, body: { id, registrationId, note: '' } }),
    onSuccess: () => toast({ text: t('meetings.interestSent'), kind: 'success' }),
    onError: (error) => toast({ text: errorWords(error, language), kind: 'problem' }),
    onSettled: () => meetingsChanged(),
  });
  const isShown = candidate.isInteresting || show.isSuccess;
  return (
    <Button busy={show.isPending} disabled={isShown} onClick={() => show.mutate()} data-testid="interest">
      {isShown ? t('meetings.interested') : t('meetings.interest')}
    </Button>
  );
}
