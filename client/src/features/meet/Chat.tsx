import type { RoomMessage } from '@jingqi/contract';
import { X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { formatClock } from '../../ui/time.ts';
import { ChatForm } from './ChatForm.tsx';
import { useMeet } from './MeetContext.ts';

interface Props {
  isOpen: boolean;
  onClose: () => void;
}

/** What is written in the room: beside the picture at a desk, a sheet over it on a phone. */
export function Chat({ isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // Escape closes the sheet from wherever the focus is in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="meet-chat" aria-label={t('meet.chat.title')} onKeyDown={onKeyDown} data-testid="meet-chat">
      <header className="meet-chat__head">
        <h2>{t('meet.chat.title')}</h2>
        <button type="button" className="icon-button meet-chat__close" aria-label={t('common.close')} onClick={onClose}>
          <X aria-hidden size={20} />
        </button>
      </header>
      <p className="muted small meet-chat__note">{t('meet.chat.none')}</p>
      {/* Begun anew when the sheet opens, at its end. */}
      <Lines key={String(isOpen)} />
      <ChatForm />
    </section>
  );
}

function Lines() {
  const { room, session } = useMeet();
  const { lines } = room;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (lines.length > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [lines.length]);
  return (
    <ol className="meet-chat__list" ref={list} aria-live="polite">
      {lines.map((line) => (
        <Line key={line.id} line={line} isMine={line.personId === session.personId} />
      ))}
    </ol>
  );
}

function Line({ line, isMine }: { line: RoomMessage; isMine: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className={isMine ? 'meet-line meet-line--mine' : 'meet-line'} data-testid="meet-line">
      <span className="muted small">
        {isMine ? t('meet.chat.me') : line.side === 'helper' ? `${t('meet.chat.helper')} · ${line.name}` : line.name} ·{' '}
        <time className="tabular">{formatClock(line.at, language)}</time>
      </span>
      <p className="meet-line__text">{line.text}</p>
    </li>
  );
}
