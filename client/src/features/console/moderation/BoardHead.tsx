import { Input } from 'antd';
import { Search } from 'lucide-react';
import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { ConnectionMark } from '../ConnectionMark.tsx';
import { durationWords } from '../duration.ts';
import { StateTag } from '../events/StateTag.tsx';
import { useBoardContext } from './boardContext.ts';
import { oldestWait } from './columns.ts';

/** Which event this is, how much waits and since when, the search. */
export function BoardHead({ searchRef }: { searchRef: RefObject<HTMLInputElement | null> }) {
  const { board } = useBoardContext();
  const { event, connection } = board.session;
  return (
    <header className="board__head">
      <div className="board__event">
        <StateTag state={event.state} />
        <h1>
          <Link to={`/console/events/${event.id}`}>{event.title}</Link>
        </h1>
        <ConnectionMark connection={connection} />
      </div>
      <Counters />
      <BoardSearch inputRef={searchRef} />
    </header>
  );
}

const longMs = 180_000;

function Counters() {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { board, now } = useBoardContext();
  const waiting = board.session.staffQuestions
    .filter((question) => question.state === 'awaitingReview')
    .sort((a, b) => a.raisedAt.localeCompare(b.raisedAt));
  const wait = oldestWait(waiting, now);
  const look = waiting.length === 0 ? 'success' : wait > longMs ? 'danger' : 'warning';
  return (
    <p
      className={`chip chip--${look} board__counter tabular`}
      data-testid="waiting-counter"
      data-count={waiting.length}
    >
      {waiting.length === 0
        ? t('moderation.counters.none')
        : `${t('moderation.counters.waiting', { count: waiting.length })} · ${t('moderation.counters.oldest', { time: durationWords(wait, language) })}`}
    </p>
  );
}

function BoardSearch({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation('console');
  const { board } = useBoardContext();
  const [words, setWords] = useState(board.words);
  const { setWords: search } = board;
  useEffect(() => {
    const timer = setTimeout(() => search(words), 150);
    return () => clearTimeout(timer);
  }, [words, search]);
  return (
    <Input
      ref={(input) => {
        inputRef.current = input?.input ?? null;
      }}
      className="board__search"
      prefix={<Search aria-hidden size={16} />}
      placeholder={t('moderation.search')}
      aria-label={t('moderation.search')}
      allowClear
      value={words}
      data-testid="board-search"
      onChange={(change) => setWords(change.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
