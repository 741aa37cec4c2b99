import type { EnterpriseCard, RegistrationSettings } from '@jingqi/contract';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../ui/choices.tsx';
import { Field } from '../../../ui/Field.tsx';
import { isInvited } from '../invited.ts';
import { useInvitedNames } from '../useInvitedNames.ts';
import { EnterpriseLine } from './EnterpriseLine.tsx';
import { UsccField } from './UsccField.tsx';
import type { Filling } from './useFilling.ts';
import { useLookup } from './useLookup.ts';
import { useProblemWords } from './useProblemWords.ts';

const nameLimit = 80;

interface Props {
  filling: Filling;
  settings: RegistrationSettings;
  /** Investors come for the enterprises, whoever is invited. */
  isInvestor: boolean;
}

/** The enterprise: by its code, filled in from the register; or, without one, by name. */
export function EnterpriseFields({ filling, settings, isInvestor }: Props) {
  const { t } = useTranslation();
  const { values, change } = filling;
  return (
    <>
      {values.hasNoUscc ? (
        <NameField filling={filling} />
      ) : (
        <ByCode filling={filling} settings={settings} isInvestor={isInvestor} />
      )}
      {values.hasNoUscc && !isInvestor && <Mismatch settings={settings} card={null} />}
      <CheckField
        label={t('registration.form.noUscc')}
        note={t('registration.form.noUsccNote')}
        checked={values.hasNoUscc}
        onChange={(hasNoUscc) => change({ hasNoUscc, ...(hasNoUscc ? { uscc: '' } : {}) })}
        data-testid="no-uscc"
      />
    </>
  );
}

function ByCode({ filling, settings, isInvestor }: Props) {
  const { t } = useTranslation();
  const lookup = useLookup(filling.values.uscc);
  const card = lookup.data ?? null;
  useKnownName(card, filling);
  const isNotKnown = lookup.data === null || lookup.isError;
  const isNameWanted = isNotKnown || (card === null && filling.problems['enterprise'] !== undefined);
  return (
    <>
      <UsccField filling={filling} isLookingUp={lookup.isFetching} />
      {card && <EnterpriseLine name={card.name} district={card.district} chain={card.chain} tier={card.tier} />}
      {lookup.data === null && <p className="note">{t('registration.form.unknown')}</p>}
      {lookup.isError && <p className="note">{t('registration.form.lookupFailed')}</p>}
      {isNameWanted && <NameField filling={filling} />}
      {lookup.data !== undefined && !isInvestor && <Mismatch settings={settings} card={card} />}
    </>
  );
}

/** The register's name is the enterprise's name. */
function useKnownName(card: EnterpriseCard | null, { values, change }: Filling): void {
  const name = card?.name.slice(0, nameLimit);
  useEffect(() => {
    if (name !== undefined && name !== values.enterprise) change({ enterprise: name });
  });
}

const unknown = { district: null, chain: null, tier: null };

/** Said before it is refused. */
function Mismatch({ settings, card }: { settings: RegistrationSettings; card: EnterpriseCard | null }) {
  const { t } = useTranslation();
  const names = useInvitedNames(settings);
  if (isInvited(settings, card ?? unknown)) return null;
  return (
    <p className="note note--warning" aria-live="polite" data-testid="not-invited">
      {t('registration.invited.mismatch', { names: names.join(t('registration.and')) })}
    </p>
  );
}

function NameField({ filling: { values, problems, change } }: { filling: Filling }) {
  const { t } = useTranslation();
  const words = useProblemWords(values);
  const isOptional = values.hasNoUscc;
  return (
    <Field
      label={
        isOptional
          ? t('registration.form.organisation') + t('registration.form.optional')
          : t('registration.form.enterpriseName')
      }
      value={values.enterprise}
      onChange={(event) => change({ enterprise: event.target.value })}
      autoComplete="organization"
      maxLength={nameLimit}
      problem={words(problems['enterprise'])}
      data-testid="enterprise-name"
    />
  );
}
