import { consentTable, type ConsentPurpose } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';

/** What for, how long, to whom. */
export function ConsentTerms({ purpose }: { purpose: ConsentPurpose }) {
  const { t } = useTranslation();
  const { keptDays, recipients } = consentTable[purpose];
  const names = recipients.map((recipient) => t(`registration.consent.recipient.${recipient}`));
  return (
    <ul>
      <li>{t(`registration.consent.what.${purpose}`)}</li>
      <li>{t('registration.consent.to', { names: names.join(t('registration.comma')) })}</li>
      <li>{t('registration.consent.kept', { count: keptDays })}</li>
    </ul>
  );
}
