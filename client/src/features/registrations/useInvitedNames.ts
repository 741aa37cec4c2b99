import type { RegistrationSettings } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';

/** Whom an event invites, in words; empty: everybody. */
export function useInvitedNames({
  districts,
  chains,
  tiers,
}: Pick<RegistrationSettings, 'districts' | 'chains' | 'tiers'>): string[] {
  const { t } = useTranslation();
  const or = t('registration.or');
  return [
    districts.map((district) => t(`district.${district}`)).join(or),
    chains.map((chain) => t('registration.invited.chain', { name: t(`chain.${chain}`) })).join(or),
    tiers.map((tier) => t(`tier.${tier}`)).join(or),
  ].filter((names) => names !== '');
}
