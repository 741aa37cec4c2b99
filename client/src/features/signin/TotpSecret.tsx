import { useTranslation } from 'react-i18next';
import { useQrCode } from '../../ui/useQrCode.ts';
import { CopyButton } from './CopyButton.tsx';

/** The secret of an authenticator as QR code, and in groups of four to be typed. */
export function TotpSecret({ secret, otpauthUrl }: { secret: string; otpauthUrl: string }) {
  const { t } = useTranslation();
  const picture = useQrCode(otpauthUrl);
  return (
    <div className="totp-secret">
      {picture === undefined ? (
        <p className="field__problem">{t('secondStep.qrProblem')}</p>
      ) : (
        <div className="totp-secret__picture">
          {picture && <img src={picture} alt={t('secondStep.qrAlt')} width={200} height={200} data-testid="totp-qr" />}
        </div>
      )}
      <details open={picture === undefined}>
        <summary>{t('secondStep.byHand')}</summary>
        <p>
          <a href={otpauthUrl}>{t('secondStep.open')}</a>
        </p>
        <p className="row">
          <code className="totp-secret__text" data-testid="totp-secret" data-secret={secret}>
            {secret.match(/.{1,4}/gu)?.join(' ')}
          </code>
          <CopyButton text={secret} />
        </p>
      </details>
    </div>
  );
}
