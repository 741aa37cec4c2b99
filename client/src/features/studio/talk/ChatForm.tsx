import { SendHorizontal } from 'lucide-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toast.ts';
import { useStudio } from '../StudioContext.ts';
import { useSaying } from './useSaying.ts';

const maxLength = 300;

/** The field for a line to the others backstage. */
export function ChatForm() {
  const { t } = useTranslation('studio');
  const toast = useToast();
  const { session } = useStudio();
  const saying = useSaying(session, () => toast({ text: t('chat.failed'), kind: 'problem' }));
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    saying.submit();
  };
  return (
    <form className="studio-say" onSubmit={onSubmit}>
      <input
        className="field__input"
        aria-label={t('chat.placeholder')}
        placeholder={t('chat.placeholder')}
        maxLength={maxLength}
        value={saying.text}
        onChange={(event) => saying.setText(event.target.value)}
        data-testid="studio-say"
      />
      <Button
        type="submit"
        busy={saying.isBusy}
        disabled={saying.text.trim() === ''}
        aria-label={t('chat.send')}
        data-testid="studio-say-send"
      >
        <SendHorizontal aria-hidden size={20} />
      </Button>
    </form>
  );
}
