import { ConsentPurpose, consentTable } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../ui/choices.tsx';
import { ConsentTerms } from '../ConsentTerms.tsx';
import type { Filling } from './useFilling.ts';
import { useProblemWords } from './useProblemWords.ts';

/** Each purpose by itself, none ticked beforehand, only the necessary one wanted. */
export function ConsentFields({ filling: { values, problems, change } }: { filling: Filling }) {
  const { t } = useTranslation();
  const words = useProblemWords(values);
  const agree = (purpose: ConsentPurpose, isAgreed: boolean): void =>
    change({
      consents: isAgreed
        ? [...values.consents.filter((one) => one !== purpose), purpose]
        : values.consents.filter((one) => one !== purpose),
    });
  return (
    <div className="consents">
      {ConsentPurpose.options.map((purpose) => (
        <CheckField
          key={purpose}
          label={
            <>
              {t(`registration.consent.${purpose}`)}
              {consentTable[purpose].isRequired ? (
                <span className="mark mark--required">{t('registration.consent.required')}</span>
              ) : (
                <span className="muted">{t('registration.form.optional')}</span>
              )}
            </>
          }
          note={<ConsentTerms purpose={purpose} />}
          checked={values.consents.includes(purpose)}
          onChange={(isAgreed) => agree(purpose, isAgreed)}
          problem={consentTable[purpose].isRequired ? words(problems['consents']) : undefined}
          data-testid={`consent-${purpose}`}
        />
      ))}
      <p className="small muted">{t('registration.consent.withdraw')}</p>
    </div>
  );
}
