import { DomainError, type MeetingSettings as SettingsView } from '@jingqi/contract';
import { act, type RouteRequest } from '../../kit/index.ts';
import { findEvent } from '../events/index.ts';
import { MeetingSettings, type MeetingSettingsDoc } from './settings.model.ts';
import { settingsView } from './meeting.view.ts';
import { invalid, isWithin, slotTimes } from './slot.policy.ts';
import { requireUnused } from './unusedSlots.ts';

/**
 * Sets the meeting slots of an event. Times and tables that meetings were asked for or agreed on stay as they are.
 * Throws NOT_FOUND, INVALID_INPUT (a slot reaches beyond the event), WRONG_STATE (a meeting would move), CONFLICT.
 */
export async function saveMeetingSettings(
  request: RouteRequest<'saveMeetingSettings'>,
): Promise<{ settings: SettingsView }> {
  const { params, body } = request;
  const { revision, ...fields } = body;
  const wanted = { ...fields, firstStartsAt: new Date(body.firstStartsAt) };
  const event = await findEvent(params.id);
  if (event.state === 'cancelled' || event.state === 'ended') throw new DomainError('WRONG_STATE');
  const times = slotTimes(wanted);
  if (wanted.firstStartsAt < event.startsAt) throw invalid('firstStartsAt', 'outsideEvent');
  if (times.some((time) => !isWithin(time, event))) throw invalid('slots', 'outsideEvent');
  return act(request, params.id, async (a) => {
    const before = await MeetingSettings.findById(params.id).session(a.session).lean<MeetingSettingsDoc>();
    if ((before?.revision ?? 0) !== revision) throw new DomainError('CONFLICT');
    if (before) await requireUnused(before, wanted, a.session);
    const after: MeetingSettingsDoc = { _id: params.id, ...wanted, revision: revision + 1 };
    if (before) await MeetingSettings.replaceOne({ _id: params.id, revision }, after, { session: a.session });
    else await MeetingSettings.create([after], { session: a.session });
    a.audit('meetings:settings', params.id, { revision: after.revision });
    return { settings: settingsView(after) };
  });
}

export async function showMeetingSettings({
  params,
}: RouteRequest<'meetingSettings'>): Promise<{ settings: SettingsView | null }> {
  await findEvent(params.id);
  const settings = await MeetingSettings.findById(params.id).lean<MeetingSettingsDoc>();
  return { settings: settings && settingsView(settings) };
}
