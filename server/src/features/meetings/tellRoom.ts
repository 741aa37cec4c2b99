import { Scene, Source, type Id, type MediaNode } from '@jingqi/contract';
import { inTurn, type Platform } from '../../kit/index.ts';
import { leastLoaded, liveNodes, putScene } from '../media/index.ts';
import { Meeting, type MeetingDoc } from './meeting.model.ts';
import { isHelperInvited } from './meeting.policy.ts';

const toldLifeSeconds = 86_400;

/** The wished state of the room for its media node: its parties, staff whom both invited, nobody else. */
export function sceneOf(meeting: MeetingDoc): Scene {
  const open = meeting.state === 'accepted';
  const helpers = isHelperInvited(meeting) ? meeting.helpers : [];
  const people = open ? [meeting.investor.personId, meeting.enterprise.personId, ...helpers] : [];
  // Parsed, so that what a room does not name is as the contract says.
  return Scene.parse({
    stageId: meeting._id,
    version: meeting.revision,
    open,
    live: false,
    isPrivate: true,
    members: Object.fromEntries(people.map((personId) => [personId, { onAir: true, publish: [...Source.options] }])),
  });
}

/**
 * The media node of the room. One without, or whose node is gone, is put on the least loaded; when several processes do so at
 * once, the first one wins. Null when no node is there.
 */
export async function roomNode(
  platform: Platform,
  meeting: Pick<MeetingDoc, '_id' | 'nodeId'>,
): Promise<MediaNode | null> {
  const nodes = await liveNodes(platform);
  const current = nodes.find(({ id }) => id === meeting.nodeId);
  if (current) return current;
  const chosen = leastLoaded(nodes);
  if (!chosen) return null;
  const filter = { _id: meeting._id, nodeId: meeting.nodeId };
  const { modifiedCount } = await Meeting.updateOne(filter, { $set: { nodeId: chosen.id } });
  if (modifiedCount === 1) return chosen;
  const now = await Meeting.findById(meeting._id, { nodeId: 1 }).lean();
  return nodes.find(({ id }) => id === now?.nodeId) ?? null;
}

/**
 * Tells the room's media node the scene as it is now, unless this boot of the node knows it. A room nobody came to has no
 * node. Never throws: what could not be told is told by the clock a second later.
 */
export async function tellRoom(platform: Platform, meetingId: Id): Promise<void> {
  try {
    await inTurn(`room:${meetingId}`, () => tell(platform, meetingId));
  } catch (error) {
    platform.logger.warn({ err: error, meetingId }, 'media node not told of a room; will be tried again');
  }
}

async function tell(platform: Platform, meetingId: Id): Promise<void> {
  const meeting = await Meeting.findById(meetingId).lean<MeetingDoc>();
  if (!meeting || meeting.nodeId === null) return;
  const scene = sceneOf(meeting);
  const node = scene.open
    ? await roomNode(platform, meeting)
    : (await liveNodes(platform)).find(({ id }) => id === meeting.nodeId);
  if (!node) return;
  const key = `meeting:told:${meetingId}`;
  const told = `${node.id}/${node.bootId}/${scene.version}`;
  if ((await platform.redis.get(key)) === told) return;
  if (await putScene(platform, node, scene)) await platform.redis.set(key, told, 'EX', toldLifeSeconds);
}
