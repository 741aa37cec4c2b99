import { DomainError } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { changeMine } from './changeMine.ts';

/** Takes or declines the place kept for me. Throws NOT_FOUND, OFFER_EXPIRED, WRONG_STATE (nothing was offered). */
export const answerOffer: RouteHandlers['answerOffer'] = async (request) => {
  const { accept } = request.body;
  return changeMine(request, request.params.id, (before, { a, roll }) => {
    const isTaken = before.state === 'approved' || before.state === 'pending';
    if (accept && isTaken) return null;
    if (before.state === 'lapsed') {
      if (accept) throw new DomainError('OFFER_EXPIRED');
      return null;
    }
    if (before.state !== 'offered') throw new DomainError('WRONG_STATE');
    if (!accept) return { state: 'lapsed' };
    if (!before.offerExpiresAt || before.offerExpiresAt <= a.now) throw new DomainError('OFFER_EXPIRED');
    return { state: roll.approval === 'manual' ? 'pending' : 'approved' };
  });
};
