import { HeaderExtensionUri, RtpCapabilities, type SignalOutput } from '@jingqi/contract';
import type { types } from 'mediasoup';
import { dropStreams } from './dropStreams.ts';
import type { Participant } from './Participant.ts';
import { plain } from './plain.ts';
import { visibleStreams } from './showStreams.ts';

/**
 * Begins (again) with nothing: whatever the connection had is closed. From now on it is told of changes.
 * Throws MEDIA_UNAVAILABLE.
 */
export async function joinStage(participant: Participant): Promise<SignalOutput<'stage:join'>> {
  const { stage, personId } = participant;
  dropStreams(participant);
  participant.closeMedia();
  const { router } = await stage.home();
  const routerRtpCapabilities = capabilitiesOf(router);
  participant.toldRights = participant.rights;
  const streams = participant.purpose === 'stage' ? visibleStreams(participant) : [];
  participant.joined = participant.purpose === 'stage';
  participant.shown.clear();
  for (const { streamId } of streams) participant.shown.add(streamId);
  return { personId, rights: participant.toldRights, streams, routerRtpCapabilities };
}

/** Without the header extensions that browsers do not know. */
function capabilitiesOf({ rtpCapabilities }: types.Router): RtpCapabilities {
  const known = (rtpCapabilities.headerExtensions ?? []).filter(({ uri }) => HeaderExtensionUri.safeParse(uri).success);
  return plain(RtpCapabilities, { ...rtpCapabilities, headerExtensions: known });
}
