import { DomainError } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { findPublicEvent } from '../events/index.ts';
import { hlsAddressFor } from '../media/index.ts';
import { hlsStanding, requirePlayable } from './hlsStanding.ts';

/** Where the broadcast is as HLS, for me. Throws NOT_FOUND, SIGN_IN_REQUIRED, HLS_OFF, REPLAY_WITHDRAWN. */
export const hlsAddress: RouteHandlers['hlsAddress'] = async ({ platform, actor, params: { id } }) => {
  const { guestsAllowed } = await findPublicEvent(id);
  if (platform.settings.hlsFolder === undefined) throw new DomainError('HLS_OFF');
  requirePlayable(await hlsStanding(id));
  return hlsAddressFor(platform, { id, guestsAllowed }, actor);
};
