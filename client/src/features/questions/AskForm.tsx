import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../api/errorWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { SignInDialog } from '../signin/SignInDialog.tsx';
import './questions.css';
import { useAsking } from './useAsking.ts';

/** The form of the event page: several lines, anonymity explained. */
export function AskForm({ onAsk }: { onAsk: (text: string, anonymous: boolean) => Promise<void> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const asking = useAsking(onAsk);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    asking.submit();
  };
  const problem = asking.problem
    ? t(`ask.${asking.problem}`)
    : asking.error
      ? errorWords(asking.error, language)
      : undefined;
  return (
    <>
      <form className="ask" onSubmit={submit} noValidate>
        <TextField
          label={t('ask.label')}
          placeholder={t('ask.placeholder')}
          rows={3}
          value={asking.text}
          onChange={(event) => asking.setText(event.target.value)}
          hint={asking.text.length > 400 ? t('ask.left', { count: 500 - asking.text.length }) : ''}
          problem={problem}
          data-testid="ask-text"
        />
        <AnonymousTick checked={asking.anonymous} onChange={asking.setAnonymous} />
        <Button type="submit" kind="primary" busy={asking.isBusy} data-testid="ask-send">
          {t('ask.send')}
        </Button>
      </form>
      <SignInDialog open={asking.isSignInOpen} onClose={asking.closeSignIn} onDone={asking.signedIn} />
    </>
  );
}

/** The choice to be anonymous, with what that means. */
export function AnonymousTick({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        data-testid="ask-anonymous"
      />
      <span>
        {t('ask.anonymous')}
        <span className="small muted anonymous-note">{checked ? t('ask.anonymousNote') : t('ask.namedNote')}</span>
      </span>
    </label>
  );
}
