import type { HostCard } from '@jingqi/contract';
import { SendHorizontal } from 'lucide-react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../api/errorWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { useToast } from '../../ui/toast.ts';
import { AnonymousTick } from '../questions/AskForm.tsx';
import { useAsking, type Asking } from '../questions/useAsking.ts';
import { SignInDialog } from '../signin/SignInDialog.tsx';
import { ClapButton } from './ClapButton.tsx';

interface Props {
  session: EventSessionHandle;
  host: HostCard;
  isLive: boolean;
}

/** Asking from the room. */
export function Composer({ session, host, isLive }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const asking = useAsking(async (text, anonymous) => {
    const outcome = await session.raise(text, anonymous);
    toast({ text: t(`ask.${outcome}`), kind: 'success' });
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    asking.submit();
  };
  return (
    <>
      <form className="composer" onSubmit={submit} noValidate>
        <ComposerNote problem={asking.problem} error={asking.error} />
        <div className="composer__row">
          <ComposerText asking={asking} placeholder={t('ask.roomPlaceholder', { host: `${host.name}${host.title}` })} />
          <button
            type="submit"
            className="composer__send"
            disabled={asking.isBusy}
            aria-label={t('ask.sendShort')}
            data-testid="ask-send"
          >
            <SendHorizontal aria-hidden size={20} />
          </button>
          {isLive && <ClapButton session={session} />}
        </div>
        <div className="composer__more">
          <AnonymousTick checked={asking.anonymous} onChange={asking.setAnonymous} />
        </div>
      </form>
      <SignInDialog open={asking.isSignInOpen} onClose={asking.closeSignIn} onDone={asking.signedIn} />
    </>
  );
}

/** Enter sends, Shift+Enter breaks the line; Enter that ends a Chinese input is neither. */
function ComposerText({ asking, placeholder }: { asking: Asking; placeholder: string }) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    asking.submit();
  };
  return (
    <textarea
      className="composer__input"
      rows={1}
      value={asking.text}
      onChange={(event) => asking.setText(event.target.value)}
      onKeyDown={onKeyDown}
      placeholder={placeholder}
      aria-label={t('ask.label')}
      data-testid="ask-text"
    />
  );
}

function ComposerNote({ problem, error }: { problem: 'tooShort' | 'tooLong' | null; error: unknown }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = problem ? t(`ask.${problem}`) : error ? errorWords(error, language) : '';
  return (
    <p className="composer__note" role="alert">
      {words}
    </p>
  );
}
