import type { LeadOffice, LeadView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';

/** Names of offices, enterprises and places in words. */
export function useLeadWords() {
  const { t } = useTranslation(['console', 'attendee']);
  const office = (place: LeadOffice): string => {
    if (place.kind === 'hub') return t('leads.office.hub');
    const district = t(`attendee:district.${place.district}`);
    return place.kind === 'window' ? t('leads.office.window', { district }) : place.name;
  };
  return {
    office,
    /** With the district a carrier works in, to tell namesakes apart. */
    officeLong: (place: LeadOffice): string =>
      place.kind === 'carrier'
        ? t('leads.office.carrierOf', { name: place.name, district: t(`attendee:district.${place.district}`) })
        : office(place),
    /** Who it is about: the enterprise, else the person. */
    party: (lead: Pick<LeadView, 'enterprise' | 'personName'>): string =>
      lead.enterprise || lead.personName || t('leads.noEnterprise'),
    /** “海淀区 · 专精特新 · 人工智能”, as far as it is known. */
    place: ({ district, tier, chain }: Pick<LeadView, 'district' | 'tier' | 'chain'>): string =>
      [
        district ? t(`attendee:district.${district}`) : '',
        tier && tier !== 'none' ? t(`attendee:tier.${tier}`) : '',
        chain ? t(`attendee:chain.${chain}`) : '',
      ]
        .filter(Boolean)
        .join(' · '),
  };
}
