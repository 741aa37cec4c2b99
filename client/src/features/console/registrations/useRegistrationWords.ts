import type { Decided, StaffRegistrationView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatAgo } from '../../../ui/time.ts';

type Result = z.infer<typeof Decided>['items'][number]['result'];
type Placed = Pick<StaffRegistrationView, 'district' | 'tier' | 'chain'>;

const refusals = {
  WRONG_STATE: 'wrongState',
  REGISTRATION_FULL: 'full',
  ENTERPRISE_LIMIT: 'limit',
  NOT_FOUND: 'notFound',
} as const satisfies Record<Exclude<Result, 'done'>, string>;

/** What a registration says, in words. */
export function useRegistrationWords() {
  const { t } = useTranslation(['console', 'attendee']);
  const language = useLanguage();
  const place = ({ district, tier }: Placed): string =>
    [district ? t(`attendee:district.${district}`) : '', tier && tier !== 'none' ? t(`attendee:tier.${tier}`) : '']
      .filter(Boolean)
      .join(' · ');
  return {
    place,
    placeAndChain: (registration: Placed): string =>
      [place(registration), registration.chain ? t(`attendee:chain.${registration.chain}`) : '']
        .filter(Boolean)
        .join(' · '),
    party: ({ name, enterprise }: Pick<StaffRegistrationView, 'name' | 'enterprise'>): string =>
      enterprise === '' ? name : `${name} · ${enterprise}`,
    at: (instant: string, now: number): string => formatAgo(instant, language, now),
    refusal: (result: Result): string | null =>
      result === 'done' ? null : t(`registrations.decide.${refusals[result]}`),
  };
}
