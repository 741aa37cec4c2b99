import { newId, streamOf, type CommandName, type Id } from '@jingqi/contract';

/** One good input of each command, all of one event. */
export function commandInputs(): { eventId: Id; inputs: { [C in CommandName]: unknown } } {
  const eventId = newId();
  const [questionId, personId, meetingId] = [newId(), newId(), newId()];
  const marks = { picture: true, sound: true, network: true };
  const inputs: { [C in CommandName]: unknown } = {
    'session:enter': { eventId },
    'session:leave': { eventId },
    'stream:read': { stream: streamOf.everyone(eventId), after: 0 },
    'reaction:clap': { eventId },
    'question:raise': { id: newId(), eventId, text: '贴息怎么申请？', anonymous: false },
    'question:vote': { eventId, questionId },
    'question:approve': { eventId, questionId },
    'question:edit': { eventId, questionId, text: '贴息如何申请？' },
    'question:merge': { eventId, questionId, intoId: newId() },
    'question:reject': { eventId, questionId, reason: '与主题无关' },
    'question:pin': { eventId, questionId, pinned: true },
    'question:air': { eventId, questionId, onAir: true },
    'question:answer': { eventId, questionId },
    'stage:enter': { eventId },
    'stage:hls': { eventId, on: false },
    'stage:ready': { eventId, ready: true, marks },
    'stage:start': { eventId },
    'stage:hold': { eventId },
    'stage:end': { eventId },
    'stage:promote': { eventId, personId },
    'stage:demote': { eventId, personId },
    'stage:air': { eventId, personId, onAir: true },
    'stage:cue': { eventId, cueId: newId() },
    'stage:announce': { eventId, id: newId(), text: '公告' },
    'stage:slate': { eventId, text: '马上回来' },
    'backstage:say': { eventId, id: newId(), text: '准备好了' },
    'audience:list': { eventId },
    'meeting:enter': { eventId, meetingId },
    'meeting:beat': { eventId, meetingId, devices: { camera: true, microphone: true }, link: 'good' },
    'meeting:say': { eventId, meetingId, id: newId(), text: '您好，能听到吗？' },
    'meeting:extend': { eventId, meetingId },
    'meeting:leave': { eventId, meetingId },
  };
  return { eventId, inputs };
}
