import { newId, type Id } from '@jingqi/contract';
import { act, type Act, type Caller, type Platform } from '../../kit/index.ts';
import { ensureStage, readSetting } from './readSetting.ts';
import type { Setting } from './setting.ts';
import { tellScene } from './tellScene.ts';
import { writeSetting } from './writeSetting.ts';

type StageCaller = Pick<Caller, 'platform' | 'requestId'> & Partial<Caller>;

/**
 * One act upon a stage: `change` turns its setting into the next one; what differs is written and said.
 * After the commit its media node is told, without making the caller wait for it.
 */
export async function changeStage(
  caller: StageCaller,
  eventId: Id,
  change: (setting: Setting, a: Act) => Setting | Promise<Setting>,
): Promise<Setting> {
  await ensureStage(eventId);
  const { before, after } = await act(caller, eventId, async (a) => {
    const before = await readSetting(eventId, a.session);
    const after = await change(before, a);
    await writeSetting(a, before, after);
    return { before, after };
  });
  if (after.stage.version !== before.stage.version) void tellScene(caller.platform, eventId);
  return after;
}

/** The caller of what the stage does by itself. */
export function byItself(platform: Platform): StageCaller {
  return { platform, requestId: newId() };
}
