import { newId } from '@jingqi/contract';
import type { Api } from './api.ts';
import type { Cast } from './cast.ts';
import { arrangedMeeting, meetingEvent, openToMeetings, type Signed } from './meetingEvent.ts';
import type { PageUnderTest } from './pages.ts';

const firm = '北京中关村新一代人工智能应用技术研究有限公司';

/** Pages of meetings: both boards, the closed door, the waiting room, the room. */
export async function meetingPages({ operator, attendee, investor }: Cast): Promise<PageUnderTest[]> {
  const asker = await signedAs(investor);
  const asked = await signedAs(attendee);
  const later = await meetingEvent(operator, { inSeconds: 24 * 3_600 });
  const registrationId = await openToMeetings(later, asked, firm);
  const closed = await arrangedMeeting(later, asker, asked, registrationId);
  await investor.call('bookMeeting', {
    params: { id: later.id },
    body: { id: newId(), registrationId, slot: 2, message: '想了解新产线的投产计划' },
  });
  const soon = await arranged(operator, asker, asked, 540);
  const now = await arranged(operator, asker, asked, 8);
  const board = `/e/${later.id}/meetings`;
  return [
    { name: 'board-investor', path: board, as: 'investor', ready: 'candidate' },
    { name: 'board-enterprise', path: board, as: 'attendee', ready: 'requests' },
    { name: 'meet-early', path: `/meet/${closed.id}`, as: 'attendee', ready: 'meet-early' },
    { name: 'meet-waiting', path: `/meet/${soon}`, as: 'attendee', ready: 'meet-waiting' },
    { name: 'meet-room', path: `/meet/${now}`, as: 'attendee', ready: 'meet-room' },
  ];
}

/** A meeting of an hour that begins in so many seconds. */
async function arranged(operator: Api, asker: Signed, asked: Signed, inSeconds: number): Promise<string> {
  const event = await meetingEvent(operator, { inSeconds, slots: 1, minutes: 60 });
  const meeting = await arrangedMeeting(event, asker, asked, await openToMeetings(event, asked, firm));
  return meeting.id;
}

async function signedAs(api: Api): Promise<Signed> {
  const me = await api.call('me');
  if (!me) throw new Error('nobody is signed in');
  return { api, personId: me.id, name: me.name };
}
