import type { RouteHandlers } from '../../kit/index.ts';
import { cancelEvent, findEvent } from '../events/index.ts';
import { closeStage, ensureStage, tellScene } from '../stage/index.ts';
import { staffView } from './staffView.ts';

/** Calls the event off and closes its stage in the same act. Throws what `events.cancelEvent` throws. */
export const callOffEvent: RouteHandlers['cancelEvent'] = async (request) => {
  const { _id } = await findEvent(request.params.id);
  await ensureStage(_id);
  const event = await cancelEvent(request, (a) => closeStage(a, _id));
  void tellScene(request.platform, _id);
  return staffView(event);
};
