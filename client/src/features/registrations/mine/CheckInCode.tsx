import { useTranslation } from 'react-i18next';
import { useQrCode } from '../../../ui/useQrCode.ts';

/** What is shown at the door: the code as a picture and in letters. */
export function CheckInCode({ code }: { code: string }) {
  const { t } = useTranslation();
  const picture = useQrCode(code);
  return (
    <div className="check-in">
      {picture === undefined ? (
        <p className="muted small">{t('registration.code.failed')}</p>
      ) : (
        <div className="check-in__picture">
          {picture !== null && (
            <img
              src={picture}
              alt={t('registration.code.alt', { code })}
              width={240}
              height={240}
              data-testid="check-in-qr"
            />
          )}
        </div>
      )}
      <p className="small muted">{t('registration.code.label')}</p>
      <p className="check-in__code tabular" data-testid="check-in-code">
        {code}
      </p>
    </div>
  );
}
