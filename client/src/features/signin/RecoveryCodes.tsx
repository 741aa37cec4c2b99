import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from './CopyButton.tsx';

/** The recovery codes, this one time. One goes on only after saying that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation();
  const [isKept, setKept] = useState(false);
  return (
    <div className="stack">
      <p>{t('secondStep.codesIntro')}</p>
      <ol className="recovery-codes" aria-label={t('secondStep.codesLabel')} data-testid="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <CopyButton text={codes.join('\n')} />
      <label className="recovery-codes__kept">
        <input
          type="checkbox"
          checked={isKept}
          onChange={({ target }) => setKept(target.checked)}
          data-testid="codes-kept"
        />
        {t('secondStep.kept')}
      </label>
      <Button kind="primary" wide large disabled={!isKept} onClick={onKept} data-testid="codes-done">
        {t('secondStep.enter')}
      </Button>
    </div>
  );
}
