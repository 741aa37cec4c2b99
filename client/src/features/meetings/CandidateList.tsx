import { Chain, type CandidateView, type PartyView } from '@jingqi/contract';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { CandidateCard } from './CandidateCard.tsx';
import { sortMeetings } from './meetingState.ts';
import { useCandidates, type Board, type CandidateWish } from './meetingQueries.ts';

interface Props {
  eventId: string;
  board: Board;
  now: number;
}

const everything: CandidateWish = { text: '', chain: '' };

/** The enterprises that are open to meetings, best fit first. */
export function CandidateList({ eventId, board, now }: Props) {
  const { t } = useTranslation();
  const [wish, setWish] = useState(everything);
  const query = useCandidates(eventId, useDeferredValue(wish));
  const { upcoming } = sortMeetings(board.mine, now);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="stack" aria-label={t('meetings.candidates')} data-testid="candidates">
      <Filter wish={wish} onWish={setWish} total={query.data?.pages[0]?.total} />
      {query.isLoadingError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <Skeleton lines={5} />
      ) : items.length === 0 ? (
        <Nobody isFiltered={wish !== everything} onClear={() => setWish(everything)} />
      ) : (
        <ul className="stack">
          {items.map((candidate) => (
            <CandidateCard
              key={candidate.registrationId}
              eventId={eventId}
              candidate={candidate}
              slots={board.slots}
              now={now}
              isOpen={board.settings?.open ?? false}
              isAsked={upcoming.some(({ enterprise }) => isOf(enterprise, candidate))}
            />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button wide busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('meetings.more')}
        </Button>
      )}
    </section>
  );
}

function isOf({ organisation, name }: PartyView, { enterprise, personName }: CandidateView): boolean {
  return organisation === enterprise && name === personName;
}

interface FilterProps {
  wish: CandidateWish;
  onWish: (wish: CandidateWish) => void;
  total: number | undefined;
}

function Filter({ wish, onWish, total }: FilterProps) {
  const { t } = useTranslation();
  return (
    <search className="candidates__filter">
      <input
        type="search"
        className="field__input"
        aria-label={t('meetings.search')}
        placeholder={t('meetings.search')}
        maxLength={60}
        value={wish.text}
        onChange={(event) => onWish({ ...wish, text: event.target.value })}
        data-testid="candidate-search"
      />
      <select
        className="field__input"
        aria-label={t('meetings.chain')}
        value={wish.chain}
        onChange={(event) => onWish({ ...wish, chain: Chain.safeParse(event.target.value).data ?? '' })}
        data-testid="candidate-chain"
      >
        <option value="">{t('meetings.allChains')}</option>
        {Chain.options.map((chain) => (
          <option key={chain} value={chain}>
            {t(`chain.${chain}`)}
          </option>
        ))}
      </select>
      <output className="muted small tabular">
        {total === undefined ? '' : t('meetings.found', { count: total })}
      </output>
    </search>
  );
}

function Nobody({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  if (!isFiltered) return <EmptyState title={t('meetings.noCandidates')} body={t('meetings.noCandidatesBody')} />;
  return (
    <EmptyState
      title={t('meetings.noMatch')}
      body={t('meetings.noMatchBody')}
      action={<Button onClick={onClear}>{t('meetings.clear')}</Button>}
    />
  );
}
