import type { EnterpriseCard } from '@jingqi/contract';
import type { RouteRequest } from '../../kit/index.ts';
import { findEnterprise } from './findEnterprise.ts';

/** The enterprise of a code, to fill in a form; null when the register does not have it. */
export async function lookUpEnterprise({ query }: RouteRequest<'enterpriseLookup'>): Promise<EnterpriseCard | null> {
  const found = await findEnterprise(query.uscc);
  if (!found) return null;
  const { uscc, name, district, chain, tier, size } = found;
  return { uscc, name, district, chain, tier, size };
}
