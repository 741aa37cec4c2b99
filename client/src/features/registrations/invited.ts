import type { Chain, District, RegistrationSettings, Tier } from '@jingqi/contract';

type Invitation = Pick<RegistrationSettings, 'districts' | 'chains' | 'tiers'>;

interface Standing {
  district: District | null;
  chain: Chain | null;
  tier: Tier | null;
}

/** Whether an enterprise is among those invited; an empty list invites all, also those the register does not know. */
export function isInvited({ districts, chains, tiers }: Invitation, { district, chain, tier }: Standing): boolean {
  return has(districts, district) && has(chains, chain) && has(tiers, tier);
}

function has<T>(list: readonly T[], value: T | null): boolean {
  return list.length === 0 || (value !== null && list.includes(value));
}
