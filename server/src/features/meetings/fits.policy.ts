import type { Chain, District, Fit, Instrument, Tier } from '@jingqi/contract';

/** What an investor's institution looks for. */
export interface Appetite {
  chains: readonly Chain[];
  tiers: readonly Tier[];
  instruments: readonly Instrument[];
  district: District | null;
}
interface Offered {
  chain: Chain | null;
  tier: Tier | null;
  district: District | null;
  need: string;
}

// What people write who need it; 信保贷投担补.
const named: Record<Instrument, RegExp> = {
  credit: /信用|授信|征信|credit line/iu,
  insurance: /保险|insurance/iu,
  loan: /贷款|贷|流动资金|\bloans?\b/iu,
  investment: /投资|融资|股权|轮|\b(?:invest\w*|equity|funding)\b/iu,
  guarantee: /担保|增信|guarantee/iu,
  subsidy: /补贴|补助|贴息|奖补|subsid/iu,
};

/** Why an enterprise may fit, in the order of the contract. Nothing is a reason that the institution has not named. */
export function fitsOf({ chain, tier, district, need }: Offered, appetite: Appetite | null): Fit[] {
  const fits: [Fit, boolean | undefined][] = [
    ['chain', chain !== null && appetite?.chains.includes(chain)],
    ['tier', tier !== null && appetite?.tiers.includes(tier)],
    ['instrument', appetite?.instruments.some((instrument) => named[instrument].test(need))],
    ['district', district !== null && appetite?.district === district],
    ['need', need !== ''],
  ];
  return fits.flatMap(([fit, is]) => (is ? [fit] : []));
}
