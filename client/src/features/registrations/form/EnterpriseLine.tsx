import type { Chain, District, Tier } from '@jingqi/contract';
import { Building2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface Props {
  name: string;
  district: District | null;
  chain: Chain | null;
  tier: Tier | null;
}

/** An enterprise of the register: name, district · chain · rung. */
export function EnterpriseLine({ name, district, chain, tier }: Props) {
  const { t } = useTranslation();
  const facts = [
    district && t(`district.${district}`),
    chain && t('registration.invited.chain', { name: t(`chain.${chain}`) }),
    tier && tier !== 'none' && t(`tier.${tier}`),
  ].filter(Boolean);
  return (
    <div className="enterprise" aria-live="polite" data-testid="enterprise-card">
      <Building2 aria-hidden size={22} className="enterprise__icon" />
      <div>
        <p className="enterprise__name">{name}</p>
        <p className="small muted">{facts.join(' · ')}</p>
      </div>
    </div>
  );
}
