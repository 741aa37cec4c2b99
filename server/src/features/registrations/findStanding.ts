import { DomainError, type Chain, type District, type Tier } from '@jingqi/contract';
import { findEnterprise } from '../registers/index.ts';

/** An enterprise as the register knows it; null where it does not. */
export interface PartyStanding {
  uscc: string;
  enterprise: string;
  district: District | null;
  chain: Chain | null;
  tier: Tier | null;
}

/** The enterprise of a code, with the register's name; one it does not know keeps the name given. Throws INVALID_INPUT: a code and no name. */
export async function findStanding(uscc: string, name: string): Promise<PartyStanding> {
  const known = uscc === '' ? null : await findEnterprise(uscc);
  if (known) {
    const { district, chain, tier } = known;
    return { uscc, enterprise: known.name, district, chain, tier };
  }
  if (uscc !== '' && name === '')
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'enterprise', problem: 'missing' }] });
  return { uscc, enterprise: name, district: null, chain: null, tier: null };
}
