import { newId } from '@jingqi/contract';
import { SendHorizontal } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../api/errorWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { useMeet } from './MeetContext.ts';

const limit = 500;

/** A line to the other side; Enter sends. What was not sent stays, and goes again under the same id. */
export function ChatForm() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { text, setText, isBusy, error, submit } = useSayingHere();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    submit();
  };
  return (
    <form className="meet-chat__form" onSubmit={onSubmit}>
      {error !== null && (
        <p className="field__problem" role="alert">
          {t('meet.chat.failed')}（{errorWords(error, language)}）
        </p>
      )}
      <input
        className="field__input"
        aria-label={t('meet.chat.placeholder')}
        placeholder={t('meet.chat.placeholder')}
        maxLength={limit}
        autoComplete="off"
        enterKeyHint="send"
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-testid="meet-say"
      />
      <Button
        type="submit"
        kind="primary"
        busy={isBusy}
        disabled={text.trim() === ''}
        aria-label={t('meet.chat.send')}
        data-testid="meet-say-send"
      >
        <SendHorizontal aria-hidden size={20} />
      </Button>
    </form>
  );
}

function useSayingHere() {
  const { session, room } = useMeet();
  const { id: meetingId, eventId } = room.meeting;
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const unsent = useRef({ id: newId(), text: '' });
  const say = async (): Promise<void> => {
    if (unsent.current.text !== text) unsent.current = { id: newId(), text };
    setBusy(true);
    setError(null);
    try {
      room.hearLine(await session.send('meeting:say', { eventId, meetingId, id: unsent.current.id, text }));
      unsent.current = { id: newId(), text: '' };
      setText('');
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const submit = (): void => {
    if (text.trim() !== '' && !isBusy) void say();
  };
  return { text, setText, isBusy, error, submit };
}
