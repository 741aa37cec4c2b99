import type { Cast } from './cast.ts';
import { arrangedMeeting, meetingEvent, openToMeetings, signedIn } from './meetingEvent.ts';
import type { PageUnderTest } from './pages.ts';
import { choiceQuestion, openRegistration, registeredByApi } from './registering.ts';

/** Pages of staff about one event: who registered, the door, settings, meetings, the report. */
export async function eventConsolePages(
  publicUrl: string,
  { operator, investor }: Cast,
  endedId: string,
): Promise<PageUnderTest[]> {
  const asked = await operator.publishedEvent({ title: '工作台查看报名的一场' }, 60 * 27);
  await openRegistration(operator, asked.id, {
    questions: [{ ...choiceQuestion, required: false }],
    approval: 'manual',
  });
  await registeredByApi(publicUrl, operator, asked.id);
  const met = await meetingEvent(operator, { inSeconds: 26 * 3_600 });
  const sme = await signedIn(publicUrl, operator, '林晓', '北京智源测控技术有限公司');
  const registrationId = await openToMeetings(met, sme, '北京智源测控技术有限公司');
  const me = await investor.call('me');
  if (!me) throw new Error('nobody is signed in');
  await arrangedMeeting(met, { api: investor, personId: me.id, name: me.name }, sme, registrationId);
  const page = (name: string, path: string, ready: string, as: PageUnderTest['as'] = 'operator'): PageUnderTest => ({
    name,
    path: `/console/${path}`,
    as,
    ready,
  });
  return [
    page('console-pick-registrations', 'registrations', 'pick', 'window'),
    page('console-registrations', `registrations/${asked.id}`, 'registrations'),
    page('console-door', `check-in/${asked.id}`, 'check-in-field'),
    page('console-registration-settings', `events/${asked.id}?tab=registration`, 'registration-settings'),
    page('console-meeting-settings', `events/${met.id}?tab=meetings`, 'meeting-settings'),
    page('console-meetings', `events/${met.id}?tab=arranged`, 'meetings-state'),
    page('console-reports', 'reports', 'reports'),
    page('console-report', `reports/${endedId}`, 'report'),
  ];
}
