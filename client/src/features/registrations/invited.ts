import type { EnterpriseCard, RegistrationSettings } from '@jingqi/contract';

type Invitation = Pick<RegistrationSettings, 'districts' | 'chains' | 'tiers'>;

/** Whether an enterprise of the register is among those invited; an empty list invites all. */
export function isInvited(
  { districts, chains, tiers }: Invitation,
  { district, chain, tier }: Pick<EnterpriseCard, 'district' | 'chain' | 'tier'>,
): boolean {
  const isOfChain = chains.length === 0 || (chain !== null && chains.includes(chain));
  return (
    (districts.length === 0 || districts.includes(district)) &&
    isOfChain &&
    (tiers.length === 0 || tiers.includes(tier))
  );
}
