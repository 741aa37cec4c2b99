import type { Id } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { readSetting } from './readSetting.ts';
import { callOff } from './stage.policy.ts';
import { writeSetting } from './writeSetting.ts';

/**
 * The event is called off, in that act: its stage is over for whoever watches, waits or rehearses. `ensureStage` comes
 * before the act and `tellScene` after it.
 */
export async function closeStage(a: Act, eventId: Id): Promise<void> {
  const before = await readSetting(eventId, a.session);
  await writeSetting(a, before, callOff(before, a.now));
}
