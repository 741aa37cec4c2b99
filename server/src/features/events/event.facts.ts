import { streamOf } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { isPublic } from './event.audience.ts';
import type { EventDoc } from './event.model.ts';
import { eventView } from './event.view.ts';

/** Tells everybody how the event is now; of one that is not public nothing enters their stream, not even for later. */
export function sayEventChanged(act: Act, event: EventDoc): void {
  if (isPublic(event)) act.say(streamOf.everyone(event._id), 'event:changed', { event: eventView(event) });
}
