import type { StaffRegistrationView } from '@jingqi/contract';
import { testRegistration } from '../../registrations/testRegistration.ts';

/** A registration as staff see it, for tests. */
export function testStaffRegistration(changes: Partial<StaffRegistrationView> = {}): StaffRegistrationView {
  const { checkInCode: _, ...seen } = testRegistration({ state: 'pending' });
  return {
    ...seen,
    personId: '01980000-0000-7000-8000-000000000003',
    chain: null,
    tier: null,
    isFirstTime: false,
    source: 'self',
    minutes: 0,
    ...changes,
  };
}
